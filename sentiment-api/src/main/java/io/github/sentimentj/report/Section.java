package io.github.sentimentj.report;

import java.util.List;

/** A section of the page. */
interface Section {

  /** Returns the name of its place in the page. */
  String id();

  String title();

  /** Adds its content, below its heading. */
  void addTo(Markup page);

  /** Adds a picture with a heading above it and words below. */
  static void figure(Markup page, String title, Markup picture, String words) {
    page.open("figure").element("h3", title).add(picture);
    if (!words.isEmpty()) {
      page.element("figcaption", words);
    }
    page.close().line();
  }

  /**
   * Adds a table that scrolls by itself where it is wider than the page.
   *
   * @param rows the first one is the head where it is said so; the first cell names a row
   */
  static void table(Markup page, String name, List<List<String>> rows, boolean head) {
    page.open("div", "class", "scroll", "role", "region", "aria-label", name, "tabindex", "0");
    page.open("table", "class", head ? "figures" : "facts");
    if (head) {
      page.open("thead").open("tr");
      rows.get(0).forEach(cell -> page.element("th", cell, "scope", "col"));
      page.close().close();
    }
    page.open("tbody");
    for (List<String> row : rows.subList(head ? 1 : 0, rows.size())) {
      page.open("tr").element("th", row.get(0), "scope", "row", "dir", "auto");
      row.subList(1, row.size()).forEach(cell -> page.element("td", cell, "dir", "auto"));
      page.close();
    }
    page.close().close().close().line();
  }
}
