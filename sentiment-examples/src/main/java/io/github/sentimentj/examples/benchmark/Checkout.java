package io.github.sentimentj.examples.benchmark;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The git checkout that a folder belongs to. */
final class Checkout {
  /** What stands for a commit where there is none. */
  static final String NO_COMMIT = "-";

  /** What follows a commit that tracked files differ from. */
  static final String CHANGED = "+";

  private final Path folder;

  Checkout(Path folder) {
    this.folder = folder.toAbsolutePath();
  }

  /**
   * Returns the short name of the commit, with {@link #CHANGED} behind it if a tracked file differs
   * from it, or {@link #NO_COMMIT}.
   *
   * @param results a file that may differ: writing results must not change what they are kept under
   */
  String commit(Path results) throws InterruptedException {
    Optional<String> head = git("rev-parse", "--short", "HEAD");
    Optional<String> top = git("rev-parse", "--show-toplevel");
    if (head.isEmpty() || top.isEmpty()) {
      return NO_COMMIT;
    }
    List<String> compare = new ArrayList<>(List.of("diff", "--quiet", "HEAD", "--", ":(top)"));
    within(Path.of(top.get()), results)
        .ifPresent(file -> compare.add(":(top,exclude,literal)" + file));
    return head.get() + (git(compare.toArray(String[]::new)).isPresent() ? "" : CHANGED);
  }

  /** Returns the file's name from the top of the checkout, as git writes it. */
  private static Optional<String> within(Path top, Path file) {
    try {
      Path place = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
      return Optional.of(place)
          .filter(path -> path.startsWith(top))
          .map(path -> top.relativize(path).toString().replace('\\', '/'));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Returns what git answers, empty where it fails or is not there. */
  private Optional<String> git(String... words) throws InterruptedException {
    List<String> command = new ArrayList<>(List.of("git"));
    command.addAll(List.of(words));
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD);
    // Set inside git's hooks, and meant for another folder's checkout.
    builder.environment().keySet().removeAll(List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"));
    try {
      Process git = builder.start();
      git.getOutputStream().close();
      String answer = new String(git.getInputStream().readAllBytes(), UTF_8).strip();
      return git.waitFor() == 0 ? Optional.of(answer) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
