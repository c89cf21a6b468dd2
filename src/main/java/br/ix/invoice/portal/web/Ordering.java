package br.ix.invoice.portal.web;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code ?ordering=field,-field} of the old system: by any plain field of what is shown; a field that is not known is passed over. */
final class Ordering {

    private Ordering() {
    }

    static <T extends Record> List<T> of(List<T> items, Asked asked) {
        String fields = asked.text("ordering");
        if (fields == null || items.isEmpty()) {
            return items;
        }
        Optional<Comparator<Record>> order = Arrays.stream(fields.split(",")).map(String::strip)
                .flatMap(field -> by(items.get(0).getClass(), field).stream()).reduce(Comparator::thenComparing);
        return order.map(comparator -> items.stream().sorted(comparator).toList()).orElse(items);
    }

    private static Optional<Comparator<Record>> by(Class<?> type, String field) {
        boolean down = field.startsWith("-");
        String name = down ? field.substring(1) : field;
        return Arrays.stream(type.getRecordComponents()).filter(component -> component.getName().equals(name)).findFirst().map(component -> {
            Comparator<Record> up = Comparator.comparing(item -> value(component, item), Comparator.nullsFirst(Ordering::compare));
            return down ? up.reversed() : up;
        });
    }

    /** The value of a field of what is shown. */
    static @Nullable Object value(String field, Record item) {
        return Arrays.stream(item.getClass().getRecordComponents()).filter(component -> component.getName().equals(field)).findFirst()
                .map(component -> value(component, item)).orElse(null);
    }

    private static @Nullable Object value(RecordComponent component, Record item) {
        try {
            return component.getAccessor().invoke(item);
        } catch (ReflectiveOperationException notReadable) {
            throw new IllegalStateException("Cannot read " + component, notReadable);
        }
    }

    @SuppressWarnings("unchecked")
    private static int compare(Object one, Object other) {
        return one instanceof Comparable<?> && one.getClass() == other.getClass() ? ((Comparable<Object>) one).compareTo(other) : 0;
    }
}
