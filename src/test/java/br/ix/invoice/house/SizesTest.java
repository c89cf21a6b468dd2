package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Sizes are counted; what is over a limit stands in {@code oversize.txt} and may only shrink. */
class SizesTest {

    private static final int CLASS = 300;
    private static final int METHOD = 40;
    private static final int PARAMETERS = 4;
    private static final int PARAMETERS_OF_A_BEAN = 6;

    private final Ratchet ratchet = Ratchet.of("oversize.txt");

    @Test
    void aFileHasAtMost300Lines() {
        var found = new TreeMap<String, Integer>();
        for (Source source : Sources.all()) {
            if (source.lines() > CLASS) {
                found.put("class " + source.name(), source.lines());
            }
        }
        assertThat(ratchet.only("class").faults(found)).isEmpty();
    }

    @Test
    void aMethodHasAtMost40Lines() {
        var found = new TreeMap<String, Integer>();
        for (Source source : Sources.all()) {
            new Methods(source, (method, type) -> {
                if (method.getBody() != null && source.lines(method) > METHOD) {
                    found.merge("method " + name(source, method), source.lines(method), Math::max);
                }
            }).scan();
        }
        assertThat(ratchet.only("method").faults(found)).isEmpty();
    }

    @Test
    void aParameterListHasAtMost4AndABeansConstructor6() {
        var found = new TreeMap<String, Integer>();
        for (Source source : Sources.all()) {
            new Methods(source, (method, type) -> {
                if (method.getParameters().size() > allowed(method, type)) {
                    found.merge("parameters " + name(source, method), method.getParameters().size(), Math::max);
                }
            }).scan();
        }
        assertThat(ratchet.only("parameters").faults(found)).isEmpty();
    }

    private static int allowed(MethodTree method, ClassTree type) {
        if (type.getKind() == Tree.Kind.RECORD && method.getReturnType() == null) {
            return Integer.MAX_VALUE;
        }
        if (Sources.annotated(method.getModifiers(), "ParameterizedTest")) {
            return Integer.MAX_VALUE;
        }
        boolean bean = method.getReturnType() == null && Sources.annotated(type.getModifiers(), "Component", "Service", "Repository",
                "Controller", "RestController", "ControllerAdvice", "RestControllerAdvice", "Configuration", "AutoConfiguration");
        return bean || Sources.annotated(method.getModifiers(), "Bean") ? PARAMETERS_OF_A_BEAN : PARAMETERS;
    }

    private static String name(Source source, MethodTree method) {
        return source.name() + "." + (method.getReturnType() == null ? "new" : method.getName());
    }

    private interface Visit {
        void method(MethodTree method, ClassTree type);
    }

    /** Walks through the methods that are written; those that the compiler adds to a record have no place in the file. */
    private static final class Methods extends TreeScanner<Void, ClassTree> {

        private final Source source;
        private final Visit visit;

        Methods(Source source, Visit visit) {
            this.source = source;
            this.visit = visit;
        }

        void scan() {
            scan(source.unit(), null);
        }

        @Override
        public Void visitClass(ClassTree type, ClassTree around) {
            return super.visitClass(type, type);
        }

        @Override
        public Void visitMethod(MethodTree method, ClassTree type) {
            visit.method(method, type);
            return super.visitMethod(method, type);
        }
    }
}
