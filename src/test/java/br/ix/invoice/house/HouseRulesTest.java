package br.ix.invoice.house;

import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import br.ix.invoice.time.BusinessClock;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Controller;

/** Rules of the house that are seen in compiled classes and in names. */
class HouseRulesTest {

    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("br.ix.invoice");
    private static final Set<String> FORBIDDEN_PACKAGES =
            Set.of("util", "utils", "common", "helper", "helpers", "impl", "dto", "service", "model", "entity", "repository", "misc");
    private static final Pattern FORBIDDEN_TYPE = Pattern.compile("Default.*|.*(Impl|Manager|Helper|Dao|Dto|DTO|Utils?)");
    private static final String[] NEAR_MONEY = {"br.ix.invoice.money..", "br.ix.invoice.catalog..", "br.ix.invoice.subscription..",
            "br.ix.invoice.invoicing..", "br.ix.invoice.participant..", "br.ix.invoice.legacy..", "br.ix.invoice.ix..", "br.ix.invoice.bulk..",
            "br.ix.invoice.tax.."};

    private final Exceptions exceptions = Exceptions.read();

    @Test
    void noPackageIsNamedAfterALayerOrADrawer() {
        List<String> found = Sources.all().stream().map(Source::packageName).distinct()
                .filter(name -> List.of(name.split("\\.")).stream().anyMatch(FORBIDDEN_PACKAGES::contains)).toList();
        assertThat(exceptions.faults("package", found)).isEmpty();
    }

    @Test
    void noTypeIsNamedAfterATechnique() {
        List<String> found = MAIN.stream().filter(type -> FORBIDDEN_TYPE.matcher(type.getSimpleName()).matches()).map(JavaClass::getName).toList();
        assertThat(exceptions.faults("type", found)).isEmpty();
    }

    @Test
    void nobodyAsksTheMachineForTheDayButTheBusinessClock() {
        noClasses().that().doNotBelongToAnyOf(BusinessClock.class).should().callMethodWhere(readsTheMachinesClock())
                .orShould().callConstructor(Date.class)
                .because("days come from the injected BusinessClock, instants of work from an injected Clock or the database").check(MAIN);
    }

    @Test
    void noFloatingPointNearMoney() {
        classes().that().resideInAnyPackage(NEAR_MONEY).should(haveNoFloatingPoint()).check(MAIN);
    }

    @Test
    void aListenerIsVoidOnTheEvent() {
        List<String> found = MAIN.stream().flatMap(type -> type.getMethods().stream()).filter(method -> method.isMetaAnnotatedWith(EventListener.class))
                .filter(method -> !method.getName().equals("on") || !method.getRawReturnType().getName().equals("void"))
                .map(method -> method.getOwner().getName().replace("br.ix.invoice.", "") + "." + method.getName()).toList();
        assertThat(exceptions.faults("on", found)).isEmpty();
    }

    @Test
    void aControllerIsSeenByNobodyElse() {
        classes().that(are(controllers())).should().notBePublic().check(MAIN);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesClock() {
        Set<String> methods = Set.of("java.lang.System.currentTimeMillis", "java.time.Clock.systemDefaultZone", "java.time.Clock.system",
                "java.time.ZoneId.systemDefault", "java.util.Calendar.getInstance");
        return DescribedPredicate.describe("reads the clock or the zone of the machine", call -> {
            String name = call.getTargetOwner().getName() + "." + call.getName();
            boolean now = call.getTargetOwner().getPackageName().equals("java.time") && call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.getName().equals("java.time.Clock"));
            return now || methods.contains(name);
        });
    }

    private static ArchCondition<JavaClass> haveNoFloatingPoint() {
        Set<String> floating = Set.of("float", "double", "java.lang.Float", "java.lang.Double");
        return new ArchCondition<>("have no float and no double") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getFields().stream().filter(field -> floating.contains(field.getRawType().getName()))
                        .forEach(field -> events.add(SimpleConditionEvent.violated(field, field.getDescription() + " is floating")));
                type.getMethods().stream().filter(method -> speaksIn(method, floating))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(method, method.getDescription() + " is floating")));
                type.getMethodCallsFromSelf().stream().filter(call -> call.getTarget().getName().matches("(double|float)Value|parse(Double|Float)"))
                        .forEach(call -> events.add(SimpleConditionEvent.violated(call, call.getDescription())));
            }
        };
    }

    private static boolean speaksIn(JavaMethod method, Set<String> types) {
        return types.contains(method.getRawReturnType().getName())
                || method.getRawParameterTypes().stream().anyMatch(type -> types.contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> controllers() {
        return DescribedPredicate.describe("controllers", type -> type.isMetaAnnotatedWith(Controller.class));
    }
}
