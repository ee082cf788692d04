package io.github.sentimentj.report;

import java.util.List;

/** The model's card. */
record CardPart(ReportData data) implements Section {
  private static final List<String> FOLDED = List.of("Epochs", "Recipe");

  @Override
  public String id() {
    return "card";
  }

  @Override
  public String title() {
    return "Model card";
  }

  @Override
  public void addTo(Markup page) {
    for (CardSection section : CardSection.of(data.card())) {
      boolean folded = FOLDED.contains(section.title());
      if (folded) {
        page.open("details").element("summary", section.title());
      } else {
        page.element("h3", section.title());
      }
      add(page, section);
      if (folded) {
        page.close();
      }
      page.line();
    }
  }

  private static void add(Markup page, CardSection section) {
    if (section.sentences().size() == 1) {
      page.element("p", section.sentences().get(0));
    } else if (!section.sentences().isEmpty()) {
      page.open("ul");
      section.sentences().forEach(sentence -> page.element("li", sentence));
      page.close();
    }
    if (!section.rows().isEmpty()) {
      Section.table(page, section.title(), section.rows(), section.hasHead());
    }
  }
}
