package io.github.sentimentj.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a folder that must be there. */
final class InputFolder implements ITypeConverter<Path> {
  @Override
  public Path convert(String name) {
    Path folder = InputFile.path(name);
    if (!Files.isDirectory(folder)) {
      throw new TypeConversionException("no such folder: " + name);
    }
    return folder;
  }
}
