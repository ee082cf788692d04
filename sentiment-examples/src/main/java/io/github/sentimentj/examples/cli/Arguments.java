package io.github.sentimentj.examples.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * Arguments as they were typed. Java reads them in the locale's character set and in the locale
 * {@code C} replaces every other byte for good; Linux still has the bytes. Elsewhere nothing can be
 * done: there, such texts are better given on stdin.
 */
public final class Arguments {
  private static final Path COMMAND_LINE = Path.of("/proc/self/cmdline");

  private Arguments() {}

  /** Returns the arguments, read as UTF-8 where they are UTF-8. */
  public static String[] asTyped(String[] decoded) {
    boolean exact = "UTF-8".equals(System.getProperty("sun.jnu.encoding"));
    try {
      return exact ? decoded : asTyped(decoded, Files.readAllBytes(COMMAND_LINE));
    } catch (IOException e) {
      return decoded;
    }
  }

  /**
   * Does the same.
   *
   * @param commandLine the process's whole command line, each part ended by a zero byte
   */
  static String[] asTyped(String[] decoded, byte[] commandLine) {
    // One char a byte, so that parts can be cut and compared as strings.
    List<String> parts = Arrays.asList(new String(commandLine, ISO_8859_1).split("\0", -1));
    int first = parts.size() - 1 - decoded.length;
    if (first < 0) {
      return decoded;
    }
    String[] typed = new String[decoded.length];
    for (int i = 0; i < typed.length; i++) {
      typed[i] = utf8(parts.get(first + i), decoded[i]);
    }
    return typed;
  }

  private static String utf8(String bytes, String decoded) {
    if (US_ASCII.newEncoder().canEncode(bytes)) {
      return decoded;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException e) {
      return decoded;
    }
  }
}
