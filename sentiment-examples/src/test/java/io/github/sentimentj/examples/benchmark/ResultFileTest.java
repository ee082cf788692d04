package io.github.sentimentj.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.sentimentj.data.DataException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
  private static final AccuracyResult FIRST = TinyResults.result("imdb", 1, "abc");
  private static final AccuracyResult SECOND = TinyResults.result("imdb", 2, "abc");

  @TempDir private Path folder;
  private Path file;
  private ResultFile results;

  @BeforeEach
  void name() {
    file = folder.resolve("benchmarks.md");
    results = new ResultFile(file);
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private int lineOf(String content) throws IOException {
    return Files.readAllLines(file).indexOf(content) + 1;
  }

  private void replace(String old, String changed) throws IOException {
    Files.writeString(file, Files.readString(file).replace(old, changed));
  }

  private void requireDamaged(String message) throws IOException {
    String before = Files.readString(file);
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> results.append(TinyResults.result("imdb", 3, "abc")))
        .withMessageStartingWith(file.toString())
        .withMessageContaining(message);
    assertThatExceptionOfType(DataException.class).isThrownBy(() -> results.holds(FIRST.key()));
    assertThat(file).hasContent(before);
  }

  @Test
  void append_noFile_makesIt() throws IOException {
    results.append(FIRST);
    assertThat(Files.readAllLines(file))
        .containsOnlyOnce(AccuracyTable.row(FIRST))
        .containsOnlyOnce(AccuracyTable.FORM.head().get(0))
        .containsOnlyOnce(AccuracySummary.FORM.head().get(0));
    assertThat(results.holds(FIRST.key())).isTrue();
  }

  @Test
  void append_more_addsRowsInOrder() throws IOException {
    results.append(SECOND);
    results.append(FIRST);
    assertThat(Files.readAllLines(file))
        .containsSubsequence(AccuracyTable.row(SECOND), AccuracyTable.row(FIRST));
  }

  @Test
  void refresh_figuresOfManyDigits_leavesTheSummaryAsItWasWritten() throws IOException {
    // Their mean rounds to another fourth digit than the mean of what stands in the rows.
    results.append(TinyResults.result(FIRST.key(), 0.80014));
    results.append(TinyResults.result(SECOND.key(), 0.80014));
    results.append(TinyResults.result(TinyResults.key("imdb", 3, "abc"), 0.80024));
    String written = Files.readString(file);
    results.refresh();
    assertThat(file).hasContent(written);
  }

  @Test
  void append_otherText_isKept() throws IOException {
    String before = "# Benchmarks\n\n| a table | of others |\n|---|---|\n| 1 | 2 |\n";
    Files.writeString(file, before);
    results.append(FIRST);
    String after = "\nWritten behind, without an end of line";
    Files.writeString(file, Files.readString(file) + after);
    results.append(SECOND);

    assertThat(Files.readString(file)).startsWith(before).endsWith(after);
    assertThat(results.holds(SECOND.key())).isTrue();
  }

  @Test
  void append_rowsFormattedByHand_areKeptAsTheyStand() throws IOException {
    results.append(FIRST);
    replace("| imdb | bilstm | 1 |", "|  imdb  |  bilstm  |  1  |");
    results.append(SECOND);
    assertThat(Files.readString(file)).contains("\n|  imdb  |  bilstm  |  1  |");
    assertThat(results.holds(FIRST.key())).isTrue();
  }

  @Test
  void append_marksWithNothingBetween_areFilled() throws IOException {
    String region = ResultFile.RESULTS;
    Files.writeString(
        file, "%s\n%s\nend".formatted(MarkedText.begin(region), MarkedText.end(region)));
    results.append(FIRST);
    assertThat(lineOf(AccuracyTable.row(FIRST))).isLessThan(lineOf("end"));
  }

  @Test
  void holds_otherSeedTaskOrCommit_isFalse() throws IOException {
    results.append(FIRST);
    assertThat(results.holds(TinyResults.key("imdb", 2, "abc"))).isFalse();
    assertThat(results.holds(TinyResults.key("imdb (5 rows)", 1, "abc"))).isFalse();
    assertThat(results.holds(TinyResults.key("imdb", 1, "abc+"))).isFalse();
    assertThat(results.holds(new RunKey("imdb", "tcn", 1, "abc"))).isFalse();
  }

  @Test
  void holds_noFile_isFalse() throws IOException {
    assertThat(results.holds(FIRST.key())).isFalse();
    assertThat(file).doesNotExist();
  }

  @Test
  void refresh_summaryChangedByHand_isWrittenAnew() throws IOException {
    results.append(FIRST);
    String good = Files.readString(file);
    replace("measured by this command", "dreamt");
    results.refresh();
    assertThat(file).hasContent(good);
  }

  @Test
  void append_fileWithASecondName_replacesItInOneStep() throws IOException {
    results.append(FIRST);
    Path second = Files.createLink(folder.resolve("second.md"), file);
    String before = Files.readString(file);
    results.append(SECOND);

    // Written in place, the other name would show the new text, and for a moment half of it.
    assertThat(second).hasContent(before);
    assertThat(names()).containsExactly("benchmarks.md", "second.md");
  }

  @Test
  void append_cannotWriteBeside_leavesTheOldFile() throws IOException {
    results.append(FIRST);
    String before = Files.readString(file);
    long pid = ProcessHandle.current().pid();
    Path inTheWay = Files.createDirectory(folder.resolve(".benchmarks.md.%d.tmp".formatted(pid)));
    Files.createFile(inTheWay.resolve("x"));

    assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> results.append(SECOND));
    assertThat(file).hasContent(before);
  }

  @Test
  void append_permissions_areKept() throws IOException {
    assumeTrue(
        folder.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "no POSIX permissions here");
    results.append(FIRST);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    results.append(SECOND);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-rw-rw-");
  }

  @Test
  void append_link_replacesWhatItPointsTo() throws IOException {
    Path link = folder.resolve("link.md");
    results.append(FIRST);
    Files.createSymbolicLink(link, Path.of("benchmarks.md"));
    new ResultFile(link).append(SECOND);
    assertThat(Files.isSymbolicLink(link)).isTrue();
    assertThat(results.holds(SECOND.key())).isTrue();
  }

  @Test
  void append_cellDamaged_namesLineAndColumn() throws IOException {
    results.append(FIRST);
    int line = lineOf(AccuracyTable.row(FIRST));
    replace("2026-01-31", "31 Jan");
    requireDamaged("benchmarks.md:%d: date is '31 Jan'".formatted(line));
  }

  @Test
  void append_cellMissing_namesTheLine() throws IOException {
    results.append(FIRST);
    int line = lineOf(AccuracyTable.row(FIRST));
    replace("| 2026-01-31 ", "");
    requireDamaged(
        "benchmarks.md:%d: expected a row of 15 cells; repair or remove the line".formatted(line));
  }

  @Test
  void append_headDamaged_showsTheHead() throws IOException {
    results.append(FIRST);
    int line = lineOf(AccuracyTable.FORM.head().get(0));
    replace("| macro-F1 | precision ", "| F1 | precision ");
    requireDamaged(
        "benchmarks.md:%d: expected the head of the table of results, '| task |".formatted(line));
  }

  @Test
  void append_markLost_isDamage() throws IOException {
    results.append(FIRST);
    replace(MarkedText.end(ResultFile.RESULTS), "");
    requireDamaged("lines that end it: []");
  }

  @Test
  void append_runThereTwice_namesBothLines() throws IOException {
    results.append(FIRST);
    String row = AccuracyTable.row(FIRST);
    replace(row, row + "\n" + row);
    int line = lineOf(row);
    requireDamaged(":%d: the run %s stands in line %d".formatted(line + 1, FIRST.key(), line));
  }

  @Test
  void append_notUtf8_saysSo() throws IOException {
    Files.write(file, new byte[] {'a', (byte) 0xE9, 'b'});
    assertThatExceptionOfType(DataException.class)
        .isThrownBy(() -> results.append(FIRST))
        .withMessage("%s: not UTF-8; expected a Markdown file", file);
  }
}
