package br.ix.invoice.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The Java files of the house, parsed once for all rules. Nothing is resolved: rules look at what is written. */
final class Sources {

    private static final List<Source> MAIN = parsed(Path.of("src/main/java"));
    private static final List<Source> TEST = parsed(Path.of("src/test/java"));

    private Sources() {
    }

    static List<Source> main() {
        return MAIN;
    }

    static List<Source> test() {
        return TEST;
    }

    static List<Source> all() {
        return Stream.concat(MAIN.stream(), TEST.stream()).toList();
    }

    static TreeSet<String> modules() {
        var modules = new TreeSet<String>();
        MAIN.stream().map(Source::module).filter(module -> !module.isEmpty()).forEach(modules::add);
        return modules;
    }

    /** Whether an annotation of one of these simple names stands there, with or without its package. */
    static boolean annotated(ModifiersTree modifiers, String... names) {
        return modifiers.getAnnotations().stream().map(Sources::name).anyMatch(List.of(names)::contains);
    }

    static String name(AnnotationTree annotation) {
        String written = annotation.getAnnotationType().toString();
        return written.substring(written.lastIndexOf('.') + 1);
    }

    private static List<Source> parsed(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
        var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(javaFiles(folder)));
        var sources = new ArrayList<Source>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                sources.add(new Source(Path.of("").toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri())), unit, DocTrees.instance(task)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(sources);
    }

    private static List<Path> javaFiles(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
