package io.github.sentimentj.examples.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;

/** Reads the name of a file or folder that must be there. */
final class InputData implements ITypeConverter<Path> {
  private final InputFile file = new InputFile();

  @Override
  public Path convert(String name) {
    Path path = InputFile.path(name);
    return Files.isDirectory(path) ? path : file.convert(name);
  }
}
