package io.github.sentimentj.examples.progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the process's stdout and stderr are connected to. */
public final class Terminal {
  private static final int USUAL_WIDTH = 80;
  private static final Pattern ROWS_AND_COLUMNS = Pattern.compile("\\d+ (\\d+)\\s*");

  private Terminal() {}

  /**
   * Returns the width of the terminal that stderr is, empty where it is none. Java knows only of
   * stdin and stdout, and those together; a shell knows of each, and the pipe {@code predict |
   * head} is common.
   */
  static OptionalInt columnsOfStderr() {
    if ("dumb".equals(System.getenv("TERM"))) {
      return OptionalInt.empty();
    }
    try {
      Process shell =
          new ProcessBuilder("/bin/sh", "-c", "test -t 2 && stty size <&2 2>/dev/null")
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (InputStream in = shell.getInputStream()) {
        return columns(new String(in.readAllBytes(), StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // No such shell, as on Windows: plain lines will do.
      return OptionalInt.empty();
    }
  }

  /**
   * Whether stdout is a terminal whose user wants colours: not with the environment variable {@code
   * NO_COLOR}, and not where there is no shell to ask.
   */
  public static boolean showsColours() {
    if (System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"))) {
      return false;
    }
    try {
      Process shell =
          new ProcessBuilder("/bin/sh", "-c", "test -t 1")
              .redirectOutput(ProcessBuilder.Redirect.INHERIT)
              .start();
      return shell.waitFor() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A terminal that does not know its size says 0. */
  static OptionalInt columns(String sttySize) {
    Matcher size = ROWS_AND_COLUMNS.matcher(sttySize);
    if (!size.matches()) {
      return OptionalInt.empty();
    }
    int columns = Integer.parseInt(size.group(1));
    return OptionalInt.of(columns == 0 ? USUAL_WIDTH : columns);
  }
}
