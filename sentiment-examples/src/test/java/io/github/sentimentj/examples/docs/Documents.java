package io.github.sentimentj.examples.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What there is to read: pages in Markdown, and Javadoc. */
public final class Documents {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Pattern FENCE = Pattern.compile("(?ms)^```(.*?)$\\n(.*?)^```$");
  private static final Pattern EXAMPLE =
      Pattern.compile("(?s)<pre>\\{@code\\n(.*?)\\n\\s*\\* ?\\}</pre>");

  private Documents() {}

  /** The pages whose code is run, too. */
  private static boolean isRun(Path page) {
    return Stream.of(
            "README.md",
            "README.zh.md",
            "docs/guide.md",
            "docs/faq.md",
            "docs/serving.md",
            "docs/trust.md",
            "docs/trust-report.md")
        .anyMatch(name -> page.equals(ROOT.resolve(name)));
  }

  /** Returns every page. */
  public static List<Path> pages() {
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("", "docs", "docs/adr", "sentiment-examples")) {
      files(ROOT.resolve(folder), 1, ".md").forEach(pages::add);
    }
    return pages;
  }

  /** Returns the Java blocks of a page: those whose fence says {@code java} and nothing else. */
  static List<CodeBlock> javaBlocks(Path page) {
    String text = read(page);
    List<CodeBlock> blocks = new ArrayList<>();
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      if (fence.group(1).equals("java")) {
        blocks.add(
            new CodeBlock(
                ROOT.relativize(page).toString(),
                lineAt(text, fence.start(2)),
                fence.group(2),
                isRun(page)));
      }
    }
    return blocks;
  }

  /** Returns the lines of the blocks of a page that have no language: commands and output. */
  public static List<String> plainLines(Path page) {
    List<String> lines = new ArrayList<>();
    Matcher fence = FENCE.matcher(read(page));
    while (fence.find()) {
      if (fence.group(1).isEmpty()) {
        // A backslash at its end continues a line.
        fence.group(2).replaceAll("\\\\\\n\\s*", "").lines().forEach(lines::add);
      }
    }
    return lines;
  }

  /** Returns the examples of all Javadoc comments. */
  static List<CodeBlock> javadocExamples() {
    List<CodeBlock> blocks = new ArrayList<>();
    for (Path source : files(ROOT, 20, ".java")) {
      String name = ROOT.relativize(source).toString().replace('\\', '/');
      if (name.matches("sentiment-[a-z]+/src/main/.*")) {
        String text = read(source);
        Matcher example = EXAMPLE.matcher(text);
        while (example.find()) {
          String code = example.group(1).replaceAll("(?m)^\\s*\\* ?", "");
          blocks.add(new CodeBlock(name, lineAt(text, example.start(1)), code, false));
        }
      }
    }
    return blocks;
  }

  private static int lineAt(String text, int index) {
    return (int) text.substring(0, index).chars().filter(c -> c == '\n').count() + 1;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> files(Path folder, int depth, String ending) {
    try (Stream<Path> found = Files.walk(folder, depth)) {
      return found
          .filter(file -> file.toString().endsWith(ending) && !isBuilt(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isBuilt(Path file) {
    return Stream.of(ROOT.relativize(file).toString().split("[/\\\\]"))
        .anyMatch(part -> part.equals("target") || part.startsWith(".git"));
  }
}
