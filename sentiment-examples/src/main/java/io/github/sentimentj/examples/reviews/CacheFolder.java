package io.github.sentimentj.examples.reviews;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folder for downloads that can be had again: {@code sentimentj} in {@code $XDG_CACHE_HOME} or
 * {@code ~/.cache}, on Windows in {@code %LOCALAPPDATA%}.
 */
public final class CacheFolder {
  private static final String NAME = "sentimentj";

  private CacheFolder() {}

  /** Returns the folder of the user who runs this program; it need not exist. */
  public static Path ofUser() {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    return of(System.getenv(), Path.of(System.getProperty("user.home", ".")), windows);
  }

  static Path of(Map<String, String> environment, Path home, boolean windows) {
    String base = environment.getOrDefault(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME", "");
    // The XDG specification wants a relative path to be ignored.
    if (!base.isBlank() && Path.of(base).isAbsolute()) {
      return Path.of(base).resolve(NAME);
    }
    return home.resolve(".cache").resolve(NAME);
  }
}
