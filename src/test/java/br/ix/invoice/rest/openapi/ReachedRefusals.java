package br.ix.invoice.rest.openapi;

import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.asm.Type;

/**
 * Which problems a method can refuse with: the codes that stand in it and in all that it calls, through interfaces to every class that implements them, and through
 * events to who hears them. It may say a code too many, where a condition is never met; it cannot leave one out that a class of ours throws on the way.
 */
final class ReachedRefusals {

    /** A method as one class runs it: what it calls of itself stays with that class, also where it inherited the method. */
    private record Run(ProgramCode.Place place, String by) {
    }

    private final ProgramCode code;
    private final Set<String> known;
    private final Map<Run, Set<Run>> next = new HashMap<>();

    /** {@code known}: the codes of the catalogue. */
    ReachedRefusals(ProgramCode code, Set<String> known) {
        this.code = code;
        this.known = known;
    }

    Set<String> of(Method method) {
        String owner = Type.getInternalName(method.getDeclaringClass());
        Run begin = new Run(new ProgramCode.Place(owner, method.getName(), Type.getMethodDescriptor(method)), owner);
        Set<Run> seen = new HashSet<>(Set.of(begin));
        Deque<Run> waiting = new ArrayDeque<>(seen);
        Set<String> codes = new TreeSet<>();
        while (!waiting.isEmpty()) {
            Run run = waiting.pop();
            code.body(run.place()).words().map(ReachedRefusals::asCode).filter(known::contains).forEach(codes::add);
            code.body(run.place()).endings().flatMap(ending -> joined(run.by(), ending)).filter(known::contains).forEach(codes::add);
            next.computeIfAbsent(run, this::follow).stream().filter(seen::add).forEach(waiting::push);
        }
        return codes;
    }

    private Set<Run> follow(Run run) {
        Set<Run> runs = new HashSet<>();
        code.body(run.place()).calls().forEach(call -> (code.isA(run.by(), call.owner()) ? Stream.of(run.by()) : code.standingFor(call.owner()))
                .forEach(by -> runs.add(new Run(code.inherited(by, call), by))));
        code.body(run.place()).made().flatMap(code::hearing).forEach(heard -> runs.add(new Run(heard, heard.owner())));
        return runs;
    }

    /** A code that begins with the name of the thing that a register keeps: {@code price-exists}. */
    private Stream<String> joined(String by, String ending) {
        return code.wordsOfConstructors(by).map(word -> word.replace(' ', '-') + ending);
    }

    /** Codes of bulk commands are written in capitals. */
    private static String asCode(String word) {
        return word.matches("[A-Z][A-Z0-9_]+") ? word.toLowerCase(Locale.ROOT).replace('_', '-') : word;
    }
}
