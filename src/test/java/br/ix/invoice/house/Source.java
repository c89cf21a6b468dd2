package br.ix.invoice.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.TreePath;
import java.nio.file.Path;
import java.util.List;

/** One Java file as it is written: its syntax, its lines, its place in the house. */
record Source(Path path, CompilationUnitTree unit, DocTrees trees) {

    private static final String ROOT = "br.ix.invoice";

    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    String simpleName() {
        return path.getFileName().toString().replace(".java", "");
    }

    /** The full name without the packages that all have in common, as ratchets list it. */
    String name() {
        return (packageName() + "." + simpleName()).replaceFirst("^" + ROOT + "\\.", "");
    }

    /** The module that the file belongs to; empty for the program's own root package. */
    String module() {
        String inside = packageName().replaceFirst("^" + ROOT + "\\.?", "");
        return inside.isEmpty() ? "" : inside.split("\\.")[0];
    }

    boolean inRootOfModule() {
        return packageName().equals(ROOT + "." + module());
    }

    boolean isPackageInfo() {
        return simpleName().equals("package-info");
    }

    int lines() {
        return (int) unit.getLineMap().getLineNumber(text().stripTrailing().length());
    }

    /** Lines of a method from the line of its signature to its closing brace; annotations above do not count. */
    int lines(MethodTree method) {
        Tree first = method.getReturnType() != null ? method.getReturnType() : method.getBody();
        return line(end(method)) - line(start(first)) + 1;
    }

    int line(Tree tree) {
        return line(start(tree));
    }

    String text() {
        try {
            return unit.getSourceFile().getCharContent(true).toString();
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    boolean hasJavadoc(Tree tree) {
        return trees.getDocComment(TreePath.getPath(unit, tree)) != null;
    }

    List<ClassTree> topTypes() {
        return unit.getTypeDecls().stream().filter(ClassTree.class::isInstance).map(ClassTree.class::cast).toList();
    }

    /** {@code file:line}, to be clicked. */
    String at(Tree tree) {
        return path + ":" + line(tree);
    }

    private int line(long position) {
        return (int) unit.getLineMap().getLineNumber(position);
    }

    private long start(Tree tree) {
        return trees.getSourcePositions().getStartPosition(unit, tree);
    }

    private long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }
}
