package io.github.sentimentj.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every regular expression in the library's sources looks at a text in linear time: how often it
 * looks at a character is counted for texts made to be gone back in. (Patterns that users hand to
 * {@code Tokenizers.regex} have a limit of their own.)
 */
final class RegularExpressionsTest {
  /** The expression is the first string behind the call; some are put together of several. */
  private static final Pattern CALL =
      Pattern.compile(
          "(?:Pattern\\s*\\.compile|\\.replaceAll|\\.replaceFirst|\\.split|\\.matches)\\("
              + "\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"");

  /** Those that are never looked for within a text, only held against the whole of it. */
  private static final Set<String> WHOLE = Set.of(".*\\.weight_ih_l\\d+", "\\d+ (\\d+)\\s*");

  private static final int LENGTH = 20_000;
  private static final int MOST_LOOKS = 60;

  static SortedSet<String> expressions() throws IOException {
    SortedSet<String> found = new TreeSet<>();
    for (Path source : sources()) {
      Matcher call = CALL.matcher(Files.readString(source));
      while (call.find()) {
        found.add(call.group(1).translateEscapes().replace("%1$d", "18"));
      }
    }
    // The reader of calls reads.
    assertThat(found).contains("[0-9a-f]{64}", "\\p{Cntrl}").hasSizeGreaterThan(20);
    return found;
  }

  private static List<Path> sources() throws IOException {
    List<Path> sources = new ArrayList<>();
    try (Stream<Path> modules = Files.list(Path.of(".."))) {
      for (Path module : modules.sorted().toList()) {
        Path folder = module.resolve("src/main/java");
        // The benchmarks are not published, and read what their own build writes.
        if (Files.isDirectory(folder) && !module.endsWith("sentiment-benchmarks")) {
          try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
          }
        }
      }
    }
    return sources;
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void find_textsToGoBackIn_takesLinearTime(String expression) {
    Pattern pattern = Pattern.compile(expression);
    for (String text : texts(expression)) {
      CountedText counted = new CountedText(text);
      Matcher matcher = pattern.matcher(counted);
      int matches = 0;
      while (!WHOLE.contains(expression) && matcher.find()) {
        matches++;
      }
      assertThat(counted.looks / text.length())
          .as("looks at each character of %s..., %d matches", text.substring(0, 20), matches)
          .isLessThan(MOST_LOOKS);
      counted.looks = 0;
      pattern.matcher(counted).matches();
      assertThat(counted.looks / text.length()).isLessThan(MOST_LOOKS);
    }
  }

  /** Long runs of what the expression is about: of each of its characters, and of its pieces. */
  private static List<String> texts(String expression) {
    List<String> pieces =
        new ArrayList<>(List.of(" ", "a", "1", "\n", " \t", "a ", "1 1", "|", "("));
    expression.chars().distinct().forEach(c -> pieces.add(Character.toString(c)));
    String plain = expression.replaceAll("[^\\w ':=]", "");
    IntStream.range(0, plain.length()).forEach(i -> pieces.add(plain.substring(i)));
    List<String> texts = new ArrayList<>();
    for (String piece : pieces) {
      String run = piece.repeat(LENGTH / piece.length() + 1);
      texts.add(run);
      texts.add(run + "\u0001");
      texts.add(plain + run + "!");
    }
    return texts;
  }

  /** A text that knows how often it was looked at. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private long looks;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      looks++;
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.subSequence(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
