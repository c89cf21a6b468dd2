package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** SQL is read where it stands: whole, with its columns, never put together from parts that are not constants. */
class SqlRulesTest {

    private static final Pattern SQL = Pattern.compile("\\b(SELECT\\s|INSERT\\s+(IGNORE\\s+)?INTO\\s|UPDATE\\s+\\w+\\s+SET\\s|DELETE\\s+FROM\\s)");
    private static final Pattern STAR = Pattern.compile("SELECT\\s+(DISTINCT\\s+)?(\\w+\\.)?\\*|,\\s*\\w+\\.\\*");
    private static final Pattern LOWER = Pattern.compile("^\\s*(select\\s.*\\sfrom|insert\\s+into|delete\\s+from|update\\s+\\w+\\s+set)\\s", Pattern.DOTALL);
    private static final Set<String> NOT_PORTABLE = Set.of(" RETURNING ", " FOR SHARE", " LATERAL ", "->>", "MEMBER OF", "any_value(", "ANY_VALUE(");
    private static final Set<String> RUNS_SQL = Set.of("sql", "update", "batchUpdate", "query", "queryForObject", "queryForList", "queryForMap",
            "queryForStream", "execute", "prepareStatement");

    private final Exceptions exceptions = Exceptions.read();

    @Test
    void sqlNamesItsColumnsAndHasNoPlaceForParts() {
        List<String> found = literals((source, text, faults) -> {
            if (SQL.matcher(text).find() && (STAR.matcher(text).find() || text.contains("%s") || text.contains("%d"))) {
                faults.add("SELECT * or %s in SQL");
            }
        });
        assertThat(exceptions.faults("sql-text", found)).isEmpty();
    }

    @Test
    void sqlIsUnderstoodByMySqlAndMariaDb() {
        List<String> found = literals((source, text, faults) -> {
            if (SQL.matcher(text).find()) {
                NOT_PORTABLE.stream().filter(text.replaceAll("\\s+", " ")::contains).forEach(word -> faults.add("not portable:" + word));
            }
        });
        assertThat(exceptions.faults("sql-portable", found)).isEmpty();
    }

    @Test
    void keywordsOfSqlAreWrittenInCapitals() {
        List<String> found = literals((source, text, faults) -> {
            if (LOWER.matcher(text).find()) {
                faults.add("keywords in small letters");
            }
        });
        assertThat(exceptions.faults("sql-capitals", found)).isEmpty();
    }

    @Test
    void sqlIsNotGluedFromPartsThatAreNotConstants() {
        var found = new ArrayList<String>();
        for (Source source : Sources.main()) {
            source.unit().accept(new TreeScanner<Void, Void>() {
                @Override
                public Void visitBinary(BinaryTree sum, Void nothing) {
                    if (sum.getKind() == Tree.Kind.PLUS && holdsSql(sum) && !constant(sum)) {
                        found.add(source.name() + ": glued SQL at " + source.at(sum));
                    }
                    return super.visitBinary(sum, nothing);
                }

                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    if (runsSql(source, call) && !readable(call.getArguments().get(0))) {
                        found.add(source.name() + ": SQL that is made, not written, at " + source.at(call));
                    }
                    return super.visitMethodInvocation(call, nothing);
                }
            }, null);
        }
        assertThat(exceptions.faults("sql-glued", found)).isEmpty();
    }

    private static boolean runsSql(Source source, MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select && RUNS_SQL.contains(select.getIdentifier().toString())
                && !call.getArguments().isEmpty() && source.text().contains("org.springframework.jdbc");
    }

    /** A constant, a literal, or something passed on; not a sum with a variable in it and not the result of formatting. */
    private static boolean readable(ExpressionTree sql) {
        if (sql instanceof MethodInvocationTree made && made.getMethodSelect() instanceof MemberSelectTree select) {
            return !Set.of("formatted", "format", "concat", "replace", "replaceAll").contains(select.getIdentifier().toString());
        }
        return !(sql instanceof BinaryTree) || constant(sql);
    }

    private static boolean constant(ExpressionTree part) {
        if (part instanceof BinaryTree sum) {
            return constant(sum.getLeftOperand()) && constant(sum.getRightOperand());
        }
        if (part instanceof ParenthesizedTree inner) {
            return constant(inner.getExpression());
        }
        if (part instanceof MemberSelectTree select) {
            return isUpperCase(select.getIdentifier().toString());
        }
        return part instanceof LiteralTree || part instanceof IdentifierTree name && isUpperCase(name.getName().toString());
    }

    private static boolean isUpperCase(String name) {
        return name.equals(name.toUpperCase(java.util.Locale.ROOT));
    }

    private static boolean holdsSql(ExpressionTree part) {
        if (part instanceof BinaryTree sum) {
            return holdsSql(sum.getLeftOperand()) || holdsSql(sum.getRightOperand());
        }
        return part instanceof LiteralTree literal && literal.getValue() instanceof String text && SQL.matcher(text).find();
    }

    private interface Look {
        void at(Source source, String text, List<String> faults);
    }

    private static List<String> literals(Look look) {
        var found = new ArrayList<String>();
        for (Source source : Sources.main()) {
            source.unit().accept(new TreeScanner<Void, Void>() {
                @Override
                public Void visitLiteral(LiteralTree literal, Void nothing) {
                    if (literal.getValue() instanceof String text) {
                        var faults = new ArrayList<String>();
                        look.at(source, text, faults);
                        faults.forEach(fault -> found.add(source.name() + ": " + fault + " at " + source.at(literal)));
                    }
                    return super.visitLiteral(literal, nothing);
                }
            }, null);
        }
        return found;
    }
}
