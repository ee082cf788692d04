package io.github.sentimentj.benchmarks.serving;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which jars an artifact brings along, read from Maven's dependency tree of this module, which the
 * build writes beside {@code benchmarks.jar}; the jars are those that are run here.
 */
final class ShippedJars {
  // Where Maven leaves out what stands elsewhere in the tree, it says so in brackets.
  private static final Pattern NODE =
      Pattern.compile(
          "\\(?([\\w.-]+):([\\w.-]+):jar:(?:([\\w.-]+):)?([\\w.-]+):(?:compile|runtime)\\b(.*)");

  private final Path folder;
  private final Map<String, List<String>> needs = new HashMap<>();
  private final Map<String, Path> jars = new HashMap<>();

  private ShippedJars(Path folder) {
    this.folder = folder;
  }

  /** Reads the tree beside the jar that this class is from. */
  static ShippedJars read() throws IOException {
    try {
      URI jar = ShippedJars.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return of(
          Path.of(jar).resolveSibling("lib"),
          Files.readAllLines(Path.of(jar).resolveSibling("dependencies.txt")));
    } catch (URISyntaxException e) {
      throw new IOException(e);
    }
  }

  /** Takes the folder of the jars, and the tree as {@code dependency:tree} writes it, verbosely. */
  static ShippedJars of(Path folder, List<String> tree) {
    ShippedJars shipped = new ShippedJars(folder);
    shipped.read(tree);
    return shipped;
  }

  private void read(List<String> lines) {
    List<String> path = new ArrayList<>();
    for (String line : lines) {
      Matcher node = NODE.matcher(line);
      if (!node.find()) {
        continue;
      }
      // Three characters a level; the root has no match.
      int depth = node.start() / 3 - 1;
      String classifier = node.group(3);
      String key = node.group(1) + ":" + node.group(2);
      String name = node.group(2) + "-" + node.group(4);
      if (classifier != null) {
        key += ":" + classifier;
        name += "-" + classifier;
      }
      while (path.size() > depth) {
        path.remove(path.size() - 1);
      }
      if (!path.isEmpty()) {
        needs.computeIfAbsent(path.get(path.size() - 1), any -> new ArrayList<>()).add(key);
      }
      path.add(key);
      if (!node.group(5).contains("omitted for")) {
        jars.put(key, folder.resolve(name + ".jar"));
      }
    }
  }

  /** Returns the artifacts' jars and those of all that they need, with their bytes. */
  Map<Path, Long> of(List<String> artifacts) throws IOException {
    Map<Path, Long> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(artifacts);
    List<String> seen = new ArrayList<>();
    while (!open.isEmpty()) {
      String key = open.remove();
      if (!seen.contains(key)) {
        seen.add(key);
        Path jar = jars.get(key);
        if (jar == null) {
          throw new IOException("no jar of " + key + " in the dependency tree");
        }
        found.put(jar, Files.size(jar));
        open.addAll(needs.getOrDefault(key, List.of()));
      }
    }
    return found;
  }

  /** Returns the sum of their bytes. */
  long bytes(List<String> artifacts) throws IOException {
    return of(artifacts).values().stream().mapToLong(Long::longValue).sum();
  }
}
