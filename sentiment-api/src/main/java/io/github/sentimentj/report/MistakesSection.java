package io.github.sentimentj.report;

import io.github.sentimentj.evaluation.Mistake;

/** The mistakes that the model was surest of, with the words that misled it. */
record MistakesSection(ReportData data) implements Section {

  @Override
  public String id() {
    return "mistakes";
  }

  @Override
  public String title() {
    return "Hardest mistakes";
  }

  @Override
  public void addTo(Markup page) {
    long all =
        data.evaluation().examples()
            - Math.round(data.evaluation().accuracy() * data.evaluation().examples());
    if (data.mistakes().isEmpty()) {
      page.element("p", all == 0 ? "There are none." : "None are shown.");
      return;
    }
    page.open("p");
    page.text(
        "The %d of %s mistakes that the model was surest of. Some may be mistakes of the data. "
            .formatted(data.mistakes().size(), Numbers.whole(all)));
    page.element("span", "Blue words", "class", "f3").text(" speak for what it said, ");
    page.element("span", "orange, dotted words", "class", "a3");
    page.text(" against it; the number of each is in its tooltip, in log-odds.");
    page.close();
    page.open("div", "class", "mistakes");
    for (ReportData.ExplainedMistake each : data.mistakes()) {
      Mistake mistake = each.mistake();
      page.open("article");
      page.open("h3").text("said ").element("b", mistake.predicted(), "dir", "auto");
      page.text(" " + Numbers.percent(mistake.confidence()) + ", is ");
      page.element("b", mistake.example().label(), "dir", "auto");
      mistake.example().id().ifPresent(id -> page.element("small", id, "dir", "auto"));
      page.close();
      page.open("p", "class", "text", "dir", "auto");
      new ColouredText(each.explanation()).addTo(page);
      page.close().close().line();
    }
    page.close();
  }
}
