package br.ix.invoice.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The modules as they are in the code, drawn for {@code docs/architecture/modules.md}: always the same text for the same code. */
record ModuleMap(ApplicationModules modules, JavaClasses classes) {

    String markdown() {
        return """
                # Modules

                Generated from the code by `ModulesTest`; the test fails when this page is not what the code says.
                Renew it with `mvn test -Dtest=ModulesTest -Dhouse.renew=true`. What stands behind it: [architecture](../architecture.md).

                ## Who knows whom

                An arrow: the upper one uses the face of the lower one, or hears its events. What every module uses (%s) has no arrows.

                ```mermaid
                %s```

                ## Who hears which event

                | event | of | heard in |
                |---|---|---|
                %s
                ## What each module is made of

                | module | package | types of its face | uses |
                |---|---|---|---|
                %s""".formatted(String.join(", ", shared()), graph(), events(), table());
    }

    private Set<String> shared() {
        return modules.stream().filter(ApplicationModule::isOpen).map(ModuleMap::name).collect(Collectors.toCollection(TreeSet::new));
    }

    private String graph() {
        var lines = new StringBuilder("flowchart TD\n");
        closed().forEach((name, module) -> lines.append("    ").append(name).append("[\"").append(module.getDisplayName()).append("\"]\n"));
        closed().forEach((name, module) -> uses(module).stream().filter(closed()::containsKey)
                .forEach(used -> lines.append("    ").append(name).append(" --> ").append(used).append('\n')));
        return lines.toString();
    }

    private String events() {
        var heard = new TreeMap<String, Set<String>>();
        modules.stream().forEach(module -> listenersOf(module).forEach((event, listeners) ->
                heard.computeIfAbsent(event, any -> new TreeSet<>()).addAll(listeners)));
        return heard.entrySet().stream().map(entry -> "| `" + entry.getKey().replaceFirst(".*/", "") + "` | "
                + entry.getKey().replaceFirst("/.*", "") + " | " + String.join(", ", entry.getValue()) + " |\n").collect(Collectors.joining());
    }

    private Map<String, Set<String>> listenersOf(ApplicationModule module) {
        var heard = new TreeMap<String, Set<String>>();
        for (JavaClass type : classes.that(resideInAPackage(module.getBasePackage().getName() + ".."))) {
            type.getMethods().stream().filter(method -> method.isMetaAnnotatedWith(EventListener.class))
                    .filter(method -> !eventOf(method).isEmpty()).forEach(method ->
                    heard.computeIfAbsent(eventOf(method), any -> new TreeSet<>())
                            .add(name(module) + " `" + type.getSimpleName() + "`"));
        }
        return heard;
    }

    /** The event with its module; empty for those of Spring, which say that the program starts or stops. */
    private String eventOf(JavaMethod listener) {
        if (listener.getRawParameterTypes().isEmpty()) {
            return "";
        }
        JavaClass event = listener.getRawParameterTypes().get(0);
        return modules.getModuleByType(event.getName()).map(module -> name(module) + "/" + event.getSimpleName()).orElse("");
    }

    private String table() {
        return modules.stream().sorted((one, other) -> name(one).compareTo(name(other))).map(module -> "| " + module.getDisplayName() + " | `"
                + name(module) + "` | " + face(module) + " | " + String.join(", ", uses(module)) + " |\n").collect(Collectors.joining());
    }

    private String face(ApplicationModule module) {
        String base = module.getBasePackage().getName();
        var types = classes.stream().filter(type -> type.getPackageName().equals(base))
                .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .map(type -> "`" + type.getSimpleName() + "`").collect(Collectors.toCollection(TreeSet::new));
        return types.isEmpty() ? "none: it only listens and serves" : String.join(", ", types);
    }

    private Map<String, ApplicationModule> closed() {
        return modules.stream().filter(module -> !module.isOpen())
                .collect(Collectors.toMap(ModuleMap::name, module -> module, (one, other) -> one, TreeMap::new));
    }

    private Set<String> uses(ApplicationModule module) {
        return module.getDirectDependencies(modules, DependencyType.values()).uniqueModules().map(ModuleMap::name)
                .filter(used -> !used.equals(name(module))).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
