package io.github.sentimentj.examples.cli;

import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of the engines that this program comes with. */
final class EngineName implements ITypeConverter<String>, Iterable<String> {
  private static final List<String> NAMES = List.of("java", "pytorch");

  @Override
  public String convert(String name) {
    if (!NAMES.contains(name)) {
      throw new TypeConversionException(
          "expected one of " + String.join(", ", NAMES) + " but was '" + name + "'");
    }
    return name;
  }

  @Override
  public Iterator<String> iterator() {
    return NAMES.iterator();
  }
}
