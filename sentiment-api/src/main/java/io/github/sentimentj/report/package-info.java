/**
 * What people are shown of a model: its {@link io.github.sentimentj.report.ModelCard card}, which
 * comes with the model, and the {@link io.github.sentimentj.report.HtmlReport report} of what it
 * does on data of one's own.
 *
 * <p>The report's pictures are drawn here, as SVG elements of a few lines each, and not by a
 * charting library: those for Java draw through AWT, which places text by the fonts of the machine
 * (so that equal reports would not be equal bytes), writes colours into every element (so that no
 * style sheet could make them dark), knows no titles for screen readers, and would be a dependency
 * of several megabytes for six kinds of picture.
 */
@NullMarked
package io.github.sentimentj.report;

import org.jspecify.annotations.NullMarked;
