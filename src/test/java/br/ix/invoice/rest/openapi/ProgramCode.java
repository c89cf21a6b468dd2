package br.ix.invoice.rest.openapi;

import br.ix.invoice.IxInvoice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.asm.AnnotationVisitor;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.Handle;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.Type;

/** The compiled classes of the program: what each method calls, makes and says, which class stands for which, and who hears which event. */
final class ProgramCode {

    /** A method by class, name and descriptor, as the class file has them. */
    record Place(String owner, String name, String descriptor) {
    }

    /** Stands for a value where texts are joined. */
    private static final String A_VALUE = "\u0001";
    private static final String OURS = "br/ix/invoice/";
    private static final String REFUSAL = OURS + "rest/Refusal";
    private static final String LISTENER = "Lorg/springframework/context/event/EventListener;";

    private final Map<Place, Body> bodies = new HashMap<>();
    private final Map<String, Set<String>> below = new HashMap<>();
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Map<String, Set<Place>> listeners = new HashMap<>();

    private ProgramCode() {
    }

    static ProgramCode read() throws IOException, URISyntaxException {
        ProgramCode code = new ProgramCode();
        Path classes = Path.of(IxInvoice.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        try (Stream<Path> files = Files.walk(classes.resolve(OURS))) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(code::add);
        }
        return code;
    }

    private void add(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            new ClassReader(bytes).accept(new OneClass(), ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Body body(Place place) {
        return bodies.getOrDefault(place, Body.NOTHING);
    }

    /** Whether a class is, extends or implements another. */
    boolean isA(String type, String other) {
        return tree(type, above).anyMatch(other::equals);
    }

    /** A class and all that extend or implement it. */
    Stream<String> standingFor(String owner) {
        return tree(owner, below);
    }

    /** The method that runs when a class is called so: its own, or the nearest that it inherits. */
    Place inherited(String by, Place call) {
        return tree(by, above).map(owner -> new Place(owner, call.name(), call.descriptor())).filter(bodies::containsKey).findFirst().orElse(call);
    }

    /** Who hears an event of this class when it is published. */
    Stream<Place> hearing(String event) {
        return tree(event, above).flatMap(type -> listeners.getOrDefault(type, Set.of()).stream());
    }

    private static Stream<String> tree(String from, Map<String, Set<String>> next) {
        return Stream.concat(Stream.of(from), next.getOrDefault(from, Set.of()).stream().flatMap(one -> tree(one, next))).distinct();
    }

    /** What a method does, as far as it matters here. */
    static final class Body {

        private static final Body NOTHING = new Body();

        private final Set<Place> calls = new HashSet<>();
        private final Set<String> made = new HashSet<>();
        private final Set<String> words = new HashSet<>();
        private final Set<String> endings = new HashSet<>();

        Stream<Place> calls() {
            return calls.stream();
        }

        /** Classes of which it makes objects. */
        Stream<String> made() {
            return made.stream();
        }

        /** Texts that it joins to the end of a value, from their hyphen on. */
        Stream<String> endings() {
            return endings.stream();
        }

        /** Texts that stand in it, and names of constants of our enums that it uses. */
        Stream<String> words() {
            return words.stream();
        }
    }

    /** Texts that the constructors of a class say, those that it hands on to its parent among them. */
    Stream<String> wordsOfConstructors(String owner) {
        return bodies.entrySet().stream().filter(one -> one.getKey().owner().equals(owner) && one.getKey().name().equals("<init>"))
                .flatMap(one -> one.getValue().words());
    }

    private final class OneClass extends ClassVisitor {

        private String name = "";

        OneClass() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(int version, int access, String name, String signature, String parent, String[] interfaces) {
            this.name = name;
            Stream.concat(Stream.of(parent), Stream.of(interfaces)).filter(one -> one.startsWith(OURS)).forEach(one -> {
                below.computeIfAbsent(one, first -> new HashSet<>()).add(name);
                above.computeIfAbsent(name, first -> new HashSet<>()).add(one);
            });
        }

        @Override
        public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
            Place place = new Place(name, method, descriptor);
            return new OneMethod(place, bodies.computeIfAbsent(place, first -> new Body()));
        }
    }

    private final class OneMethod extends MethodVisitor {

        private final Place place;
        private final Body body;

        OneMethod(Place place, Body body) {
            super(Opcodes.ASM9);
            this.place = place;
            this.body = body;
        }

        @Override
        public AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            Type[] heard = Type.getArgumentTypes(place.descriptor());
            if (descriptor.equals(LISTENER) && heard.length == 1) {
                listeners.computeIfAbsent(heard[0].getInternalName(), first -> new HashSet<>()).add(place);
            }
            return null;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            call(owner, name, descriptor);
            if (owner.equals(REFUSAL) && name.equals("notFound")) {
                body.words.add("not-found");
            }
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            Stream.of(arguments).filter(String.class::isInstance).map(String.class::cast).filter(text -> text.startsWith(A_VALUE + "-"))
                    .forEach(text -> body.endings.add(text.substring(A_VALUE.length())));
            Stream.of(arguments).filter(Handle.class::isInstance).map(Handle.class::cast).forEach(handle -> {
                call(handle.getOwner(), handle.getName(), handle.getDesc());
                if (handle.getName().equals("<init>")) {
                    body.made.add(handle.getOwner());
                }
            });
        }

        private void call(String owner, String name, String descriptor) {
            if (owner.startsWith(OURS)) {
                body.calls.add(new Place(owner, name, descriptor));
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW && type.startsWith(OURS)) {
                body.made.add(type);
            }
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            if (opcode == Opcodes.GETSTATIC && owner.startsWith(OURS)) {
                body.words.add(name);
            }
        }

        @Override
        public void visitLdcInsn(Object value) {
            if (value instanceof String text) {
                body.words.add(text);
            }
        }
    }
}
