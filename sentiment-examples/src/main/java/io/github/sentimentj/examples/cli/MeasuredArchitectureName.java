package io.github.sentimentj.examples.cli;

import io.github.sentimentj.examples.benchmark.NamedArchitecture;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of the architectures whose accuracy is measured. */
final class MeasuredArchitectureName
    implements ITypeConverter<NamedArchitecture>, Iterable<String> {
  @Override
  public NamedArchitecture convert(String name) {
    return NamedArchitecture.named(name)
        .orElseThrow(
            () ->
                new TypeConversionException(
                    "expected one of " + String.join(", ", this) + " but was '" + name + "'"));
  }

  @Override
  public Iterator<String> iterator() {
    return NamedArchitecture.all().stream().map(NamedArchitecture::name).iterator();
  }
}
