package io.github.sentimentj.examples;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code docs/dependencies.md} names what is on the class path, and nothing else. */
final class DependenciesTest {
  private static final Set<String> LICENCES =
      Set.of("Apache-2.0", "MIT", "BSD-3-Clause", "0BSD", "Unicode-3.0");
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `[^:]+:(.+)` \\| (\\S+) \\| (\\w+) \\| .+ \\|$");

  /** One row of the table. */
  private record Row(String artifact, String licence, String module) {
    Row(MatchResult cells) {
      this(cells.group(1), cells.group(2), cells.group(3));
    }
  }

  private static List<Row> rows() throws IOException {
    String table = Files.readString(Path.of("..", "docs", "dependencies.md"));
    return ROW.matcher(table).results().map(Row::new).toList();
  }

  /** In a repository of Maven a jar lies in a folder of its version, in one of its artifact. */
  private static Set<String> onClassPath() {
    return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(entry -> entry.endsWith(".jar"))
        .map(Path::of)
        .filter(jar -> !jar.getFileName().toString().startsWith("sentiment-"))
        .map(jar -> jar.getParent().getParent().getFileName().toString())
        .collect(toCollection(TreeSet::new));
  }

  @Test
  void table_ofDependencies_isTheClassPath() throws IOException {
    Set<String> found = onClassPath();
    Set<String> named =
        rows().stream()
            .filter(row -> !row.module().equals("optional") || found.contains(row.artifact()))
            .map(Row::artifact)
            .collect(toCollection(TreeSet::new));
    assertThat(found).isEqualTo(named);
  }

  @Test
  void table_ofDependencies_hasLicencesThatFit() throws IOException {
    assertThat(rows())
        .isNotEmpty()
        .filteredOn(row -> !row.module().equals("tests"))
        .allSatisfy(row -> assertThat(LICENCES).contains(row.licence()));
  }
}
