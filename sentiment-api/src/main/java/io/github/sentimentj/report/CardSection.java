package io.github.sentimentj.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A part of a card as people read it.
 *
 * @param title its heading
 * @param sentences what stands below that, a paragraph each
 * @param rows a table, the first row its head if that has more than two columns; may be empty
 */
record CardSection(String title, List<String> sentences, List<List<String>> rows) {
  private static final int SUMMARIZED = 5;

  static List<CardSection> of(ModelCard card) {
    CardFacts facts = new CardFacts(card);
    List<CardSection> sections = new ArrayList<>();
    sections.add(new CardSection("Model", List.of(), facts.model()));
    sections.add(new CardSection("Data", List.of(), facts.data()));
    sections.add(new CardSection("Training", List.of(), facts.training()));
    sections.add(new CardSection("Epochs", List.of(), facts.epochs()));
    sections.add(
        new CardSection("Figures on the validation data", facts.aboutFigures(), facts.figures()));
    sections.add(new CardSection("Confidence", List.of(), facts.confidence()));
    sections.add(new CardSection("Limits", card.limits(), List.of()));
    sections.add(new CardSection("Notes", List.of(), facts.notes()));
    sections.add(new CardSection("Recipe", List.of(), facts.recipe()));
    sections.removeIf(section -> section.rows().isEmpty() && section.sentences().isEmpty());
    return sections;
  }

  /** What matters most: names and values, a line each. */
  static String summary(ModelCard card) {
    CardFacts facts = new CardFacts(card);
    List<List<String>> rows = new ArrayList<>(facts.model());
    rows.addAll(facts.data());
    rows.addAll(facts.training());
    facts.figures().stream()
        .skip(1)
        .limit(SUMMARIZED)
        .forEach(row -> rows.add(List.of(row.get(0), row.get(1) + " (" + row.get(2) + ")")));
    rows.addAll(facts.confidence());
    rows.addAll(facts.notes());
    int width = rows.stream().mapToInt(row -> row.get(0).length()).max().orElse(0);
    return rows.stream()
        .map(row -> row.get(0) + " ".repeat(width + 2 - row.get(0).length()) + row.get(1))
        .collect(Collectors.joining(System.lineSeparator()));
  }

  boolean hasHead() {
    return !rows.isEmpty() && rows.get(0).size() > 2;
  }

  String toMarkdown() {
    StringBuilder markdown = new StringBuilder("## ").append(title).append("\n\n");
    for (String sentence : sentences) {
      markdown.append(sentences.size() > 1 ? "- " : "").append(escaped(sentence)).append('\n');
    }
    if (!sentences.isEmpty() && !rows.isEmpty()) {
      markdown.append('\n');
    }
    List<List<String>> lines = new ArrayList<>(rows);
    if (!rows.isEmpty() && !hasHead()) {
      lines.add(0, List.of("", ""));
    }
    for (int i = 0; i < lines.size(); i++) {
      markdown.append(line(lines.get(i)));
      if (i == 0) {
        markdown.append("|---".repeat(lines.get(0).size())).append("|\n");
      }
    }
    return markdown.toString();
  }

  private static String line(List<String> cells) {
    return cells.stream()
        .map(CardSection::escaped)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** Text that means itself in Markdown, also in a table's cell. */
  private static String escaped(String text) {
    return text.replaceAll("\\R", " ").replaceAll("([\\\\|<>*_`\\[\\]#&])", "\\\\$1");
  }
}
