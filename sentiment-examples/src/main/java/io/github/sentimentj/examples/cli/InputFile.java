package io.github.sentimentj.examples.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a file that must be there, so that a slip is found before any work is done. */
final class InputFile implements ITypeConverter<Path> {
  @Override
  public Path convert(String name) {
    Path file = path(name);
    if (Files.notExists(file)) {
      throw new TypeConversionException("no such file: " + name);
    }
    if (Files.isDirectory(file)) {
      throw new TypeConversionException("a folder, not a file: " + name);
    }
    if (!Files.isReadable(file)) {
      throw new TypeConversionException("not to be read: " + name);
    }
    return file;
  }

  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw new TypeConversionException(
          "no possible file name here: "
              + name
              + "; other than ASCII needs a locale such as C.UTF-8");
    }
  }
}
