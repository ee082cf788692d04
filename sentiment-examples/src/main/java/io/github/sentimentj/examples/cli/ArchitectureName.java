package io.github.sentimentj.examples.cli;

import java.util.Iterator;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Names of the architectures, as model files write them. */
final class ArchitectureName implements ITypeConverter<String>, Iterable<String> {
  static final String BILSTM = "bilstm";
  static final String TEXTCNN = "textcnn";
  static final String TCN = "tcn";
  static final String DENSECNN_BILSTM = "densecnn-bilstm";

  private static final List<String> NAMES = List.of(BILSTM, TEXTCNN, TCN, DENSECNN_BILSTM);

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
