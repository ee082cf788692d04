package io.github.sentimentj.examples.cli;

import io.github.sentimentj.architecture.Pooling;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of poolings as the command line writes them: {@code max-mean}. */
final class PoolingName implements ITypeConverter<Pooling>, Iterable<String> {
  @Override
  public Pooling convert(String name) {
    return Arrays.stream(Pooling.values())
        .filter(pooling -> of(pooling).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of " + String.join(", ", this) + " but was '" + name + "'"));
  }

  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Pooling.values()).map(PoolingName::of).iterator();
  }

  static String of(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
