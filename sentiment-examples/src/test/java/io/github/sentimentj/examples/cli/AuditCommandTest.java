package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
  @TempDir private Path folder;

  private Path csv(String name, String rows) throws IOException {
    return Files.writeString(folder.resolve(name), "text,label,film\n" + rows);
  }

  private static int count(Run run, String kind) {
    return run.json().getAsJsonObject(kind).get("count").getAsInt();
  }

  @Test
  void audit_json_countsWhatIsWrong() throws IOException {
    Path data = csv("a.csv", "good,p,f1\ngood,n,f2\nbad,n,f3\nbad,n,f3\n");
    Path against = csv("b.csv", "bad,n,f1\nnew,p,f9\n");
    Run run =
        Run.sentiment(
            "audit", "--data", data, "--against", against, "--group-column", "film", "--json");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).hasLineCount(1);
    assertThat(count(run, "duplicates")).isEqualTo(2);
    assertThat(count(run, "conflicts")).isEqualTo(1);
    assertThat(count(run, "leaks")).isEqualTo(1);
    assertThat(count(run, "shared_groups")).isEqualTo(1);
    assertThat(count(run, "near_duplicates")).isZero();
    assertThat(run.json().getAsJsonObject("leaks").getAsJsonArray("examples")).hasSize(1);
  }

  @Test
  void audit_forPeople_isAReport() throws IOException {
    Path data = csv("a.csv", "good,p,f1\ngood,n,f2\n");
    Run run = Run.sentiment("audit", "--data", data);
    assertThat(run.out())
        .contains("2 examples (n 1, p 1)")
        .contains("WARNING  1 of 1 different texts stand with more than one label")
        .contains("a.csv, row 2, n: good");
  }
}
