package io.github.sentimentj;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names where two values differ, for people who must find out why a training is refused. */
final class Differences {
  private Differences() {}

  /**
   * Returns the first difference of two records, component by component, empty if they are equal.
   */
  static Optional<String> first(String name, Object before, Object now) {
    if (before.equals(now)) {
      return Optional.empty();
    }
    if (!before.getClass().equals(now.getClass()) || !before.getClass().isRecord()) {
      return Optional.of("%s was %s, is now %s".formatted(name, before, now));
    }
    for (RecordComponent component : before.getClass().getRecordComponents()) {
      Optional<String> difference =
          first(name + "." + component.getName(), value(component, before), value(component, now));
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.of("%s was %s, is now %s".formatted(name, before, now));
  }

  /** Returns the first entry that was another before, empty if there is none. */
  static Optional<String> first(Map<String, String> before, Map<String, String> now) {
    return now.entrySet().stream()
        .flatMap(
            entry ->
                first(entry.getKey(), before.getOrDefault(entry.getKey(), "none"), entry.getValue())
                    .stream())
        .findFirst();
  }

  /** Returns the first fingerprint that was another before, empty if there is none. */
  static Optional<String> ofFingerprints(Map<String, String> before, Map<String, String> now) {
    return now.keySet().stream()
        .filter(name -> !Objects.equals(before.get(name), now.get(name)))
        .map(name -> "the " + name + " are not those it was started with")
        .findFirst();
  }

  private static Object value(RecordComponent component, Object record) {
    try {
      @Nullable Object value = component.getAccessor().invoke(record);
      return Objects.requireNonNull(value, component.getName());
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("cannot read " + component, e);
    }
  }
}
