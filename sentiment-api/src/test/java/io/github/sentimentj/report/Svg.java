package io.github.sentimentj.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A picture, read as XML. */
record Svg(Element root) {

  static Svg of(Markup picture) throws Exception {
    return new Svg(
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(picture.toString().getBytes(UTF_8)))
            .getDocumentElement());
  }

  Stream<Element> elements(String name) {
    NodeList found = root.getElementsByTagName(name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i));
  }

  List<String> texts() {
    return elements("text").map(Element::getTextContent).toList();
  }

  List<String> titles() {
    return elements("title").map(Element::getTextContent).toList();
  }

  static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }
}
