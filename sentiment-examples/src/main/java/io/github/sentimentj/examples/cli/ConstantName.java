package io.github.sentimentj.examples.cli;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Constants of an enum as the command line writes them: {@code max-mean} for {@code MAX_MEAN}. */
abstract class ConstantName<E extends Enum<E>> implements ITypeConverter<E>, Iterable<String> {
  private final List<E> constants;

  ConstantName(Class<E> type) {
    this.constants = List.of(type.getEnumConstants());
  }

  @Override
  public final E convert(String name) {
    return constants.stream()
        .filter(constant -> of(constant).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of " + String.join(", ", this) + " but was '" + name + "'"));
  }

  @Override
  public final Iterator<String> iterator() {
    return constants.stream().map(ConstantName::of).iterator();
  }

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
