package io.github.sentimentj.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.sentimentj.examples.docs.Documents;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;

/** Every command line in the pages is one that the program takes. */
class DocumentedCommandsTest {
  private static final Pattern CALL =
      Pattern.compile(
          "(?:^|[|&] *)(?:java [^|&]*?sentiment\\.jar|\\$ sentiment)((?: +|$)[^|&<>]*)");
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|(\\S+)");
  private static final Pattern FILE =
      Pattern.compile(".*\\.(csv|tsv|gz|zip|txt|bin|vec|jsonl|safetensors|md|html|json)");

  @TempDir private Path folder;

  static Stream<String> commands() {
    return Documents.pages().stream()
        .flatMap(page -> Documents.plainLines(page).stream())
        .map(line -> line.replaceAll(" +# .*", ""))
        .flatMap(line -> CALL.matcher(line).results().map(call -> call.group(1).strip()))
        .filter(arguments -> !arguments.equals("COMMAND"));
  }

  @Test
  void commands_ofAllPages_areMany() {
    assertThat(commands()).hasSizeGreaterThan(15).anyMatch(each -> each.startsWith("quickstart"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void parse_documentedCommand_isUnderstood(String arguments) throws IOException {
    String[] words = withFiles(arguments);
    assertThatCode(() -> commandLine().parseArgs(words)).as(arguments).doesNotThrowAnyException();
  }

  @Test
  void parse_unknownOption_isRefused() {
    assertThatThrownBy(() -> commandLine().parseArgs("train", "--trian", "x"))
        .isInstanceOf(CommandLine.ParameterException.class);
  }

  private static CommandLine commandLine() {
    return SentimentCommand.commandLine(
        StandardStreams.of(
            new ByteArrayInputStream(new byte[0]),
            new ByteArrayOutputStream(),
            new ByteArrayOutputStream()));
  }

  /** Splits as a shell does; what stands for a file is one, so that looking for it succeeds. */
  private String[] withFiles(String arguments) throws IOException {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(arguments);
    while (word.find()) {
      words.add(word.group(1) != null ? word.group(1) : place(word.group(2)));
    }
    return words.toArray(String[]::new);
  }

  private String place(String word) throws IOException {
    if (word.equals("DIR")) {
      return folder.toString();
    }
    boolean isFile = FILE.matcher(word).matches() || word.matches("FILE|MODEL|OUT|TUNED");
    if (!isFile || word.startsWith("-")) {
      return word;
    }
    Path file = folder.resolve(word.replace('/', '-'));
    return Files.writeString(file, "").toString();
  }
}
