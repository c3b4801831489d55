package io.bedrockotel.benchmarks.report;

import io.bedrockotel.benchmarks.results.Bar;
import io.bedrockotel.benchmarks.results.Bars;
import io.bedrockotel.benchmarks.results.Results;
import io.bedrockotel.benchmarks.results.ResultsFile;
import io.bedrockotel.benchmarks.results.Rule;
import io.bedrockotel.benchmarks.results.Spread;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.StringWriter;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.renderer.category.StatisticalBarRenderer;
import org.jfree.data.statistics.DefaultStatisticalCategoryDataset;
import org.w3c.dom.Document;

/** What calls allocate, as shares of what the agent's own Bedrock module adds. */
final class Plot {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final Dimension SIZE = new Dimension(860, 640);

  private static final Font TITLE = new Font(Font.SANS_SERIF, Font.PLAIN, 14);

  private final Results results;

  Plot(Results results) {
    this.results = results;
  }

  String svg() throws IOException {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document());
    context.setComment("Made of results.json, whose digest is " + ResultsFile.digest(results));
    SVGGraphics2D graphics = new SVGGraphics2D(context, false);
    graphics.setSVGCanvasSize(SIZE);
    chart().draw(graphics, new Rectangle(SIZE));
    StringWriter svg = new StringWriter();
    graphics.stream(svg, true);
    return svg.toString();
  }

  private JFreeChart chart() {
    DefaultStatisticalCategoryDataset shares = new DefaultStatisticalCategoryDataset();
    for (Bar bar : Bars.load().bars()) {
      if (bar.rule() == Rule.SHARE) {
        Spread share = bar.of(results.figures());
        double reach = Math.max(share.max() - share.median(), share.median() - share.min());
        shares.add(1, 0, "the agent's own module", bar.title());
        shares.add(share.median(), reach, "the extension", bar.title());
        shares.add(bar.atMost(), 0, "the bar", bar.title());
      }
    }
    JFreeChart chart =
        ChartFactory.createBarChart(
            "Bytes that a call allocates more than with the Bedrock module off",
            "",
            "share of what the agent's own module adds",
            shares,
            PlotOrientation.HORIZONTAL,
            true,
            false,
            false);
    chart.getTitle().setFont(TITLE);
    style(chart.getCategoryPlot());
    return chart;
  }

  private static void style(CategoryPlot plot) {
    StatisticalBarRenderer renderer = new StatisticalBarRenderer();
    renderer.setBarPainter(new StandardBarPainter());
    renderer.setShadowVisible(false);
    renderer.setSeriesPaint(0, new Color(0x9A, 0xA5, 0xB1));
    renderer.setSeriesPaint(1, new Color(0x1F, 0x6F, 0xB2));
    renderer.setSeriesPaint(2, new Color(0xE3, 0xC5, 0x6A));
    plot.setRenderer(renderer);
    plot.getDomainAxis().setMaximumCategoryLabelWidthRatio(1);
    plot.getRangeAxis().setLabelFont(TITLE);
    plot.setBackgroundPaint(Color.WHITE);
    plot.setRangeGridlinePaint(Color.LIGHT_GRAY);
  }

  private static Document document() {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    try {
      return factory.newDocumentBuilder().getDOMImplementation().createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("The JDK has no XML documents", e);
    }
  }
}
