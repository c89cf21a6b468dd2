package br.ix.invoice.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A test runs, waits for what it expects, and there is one for every listener. */
class TestRulesTest {

    private static final Set<String> SWITCHED_OFF = Set.of("Disabled", "Ignore", "EnabledIf", "EnabledIfEnvironmentVariable", "EnabledIfSystemProperty",
            "DisabledIf", "DisabledIfEnvironmentVariable", "DisabledIfSystemProperty", "DisabledOnOs", "EnabledOnOs");

    private final Exceptions exceptions = Exceptions.read();

    @Test
    void noTestIsSwitchedOff() {
        var found = new ArrayList<String>();
        for (Source source : Sources.test()) {
            source.unit().accept(new TreeScanner<Void, Void>() {
                @Override
                public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
                    if (SWITCHED_OFF.contains(Sources.name(annotation))) {
                        found.add(source.name() + ": @" + Sources.name(annotation) + " at " + source.at(annotation));
                    }
                    return null;
                }
            }, null);
        }
        assertThat(exceptions.faults("switched-off", found)).isEmpty();
    }

    @Test
    void noTestSleepsItWaitsForWhatItExpects() {
        assertThat(exceptions.faults("sleep", calls(Sources.test(), Set.of("Thread.sleep", "TimeUnit.SECONDS.sleep")))).isEmpty();
    }

    @Test
    void noTestReplacesTheDatabaseOrTheBrokerByAMock() {
        List<String> found = Sources.test().stream().filter(source -> !source.module().equals("house"))
                .filter(source -> source.text().matches("(?s).*\\bmock\\((JdbcClient|JdbcTemplate|DataSource|RabbitTemplate|ConnectionFactory).*"))
                .map(Source::name).toList();
        assertThat(found).isEmpty();
    }

    @Test
    void everyListenerIsNamedInATest() {
        var found = new ArrayList<String>();
        for (Source source : Sources.main()) {
            source.topTypes().stream().filter(TestRulesTest::listens)
                    .filter(type -> Sources.test().stream().noneMatch(test -> names(test, type.getSimpleName().toString())))
                    .forEach(type -> found.add(source.name()));
        }
        assertThat(exceptions.faults("listener", found)).isEmpty();
    }

    private static boolean names(Source test, String listener) {
        return test.text().matches("(?s).*\\b" + listener + "\\b.*");
    }

    private static boolean listens(ClassTree type) {
        return type.getMembers().stream().filter(MethodTree.class::isInstance).map(MethodTree.class::cast)
                .anyMatch(method -> Sources.annotated(method.getModifiers(), "EventListener", "ApplicationModuleListener", "TransactionalEventListener"));
    }

    private static List<String> calls(List<Source> sources, Set<String> names) {
        var found = new ArrayList<String>();
        for (Source source : sources) {
            source.unit().accept(new TreeScanner<Void, Void>() {
                @Override
                public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                    ExpressionTree method = call.getMethodSelect();
                    if (names.contains(method.toString())) {
                        found.add(source.name() + ": " + method + " at " + source.at(call));
                    }
                    return super.visitMethodInvocation(call, nothing);
                }
            }, null);
        }
        return found;
    }
}
