package org.shelfwise.demo.catalogue.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A path of absolute M, L, C, Q and Z commands, and its reflection at the sheet's vertical axis. */
final class Outline {

    static final int SHEET_WIDTH = 600;
    private static final Pattern COMMAND = Pattern.compile("([MLCQZ])([^MLCQZ]*)");

    private record Point(double x, double y) {

        Point mirrored() {
            return new Point(SHEET_WIDTH - x, y);
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%.4g,%.4g", x, y);
        }
    }

    private record Segment(char command, List<Point> points) {

        Point end() {
            return points.get(points.size() - 1);
        }

        @Override
        public String toString() {
            return command
                    + String.join(" ", points.stream().map(Point::toString).toList());
        }
    }

    private final List<Segment> segments;

    private Outline(List<Segment> segments) {
        this.segments = segments;
    }

    static Outline parse(String path) {
        List<Segment> segments = new ArrayList<>();
        Matcher matcher = COMMAND.matcher(path);
        while (matcher.find()) {
            segments.add(new Segment(matcher.group(1).charAt(0), points(matcher.group(2))));
        }
        if (segments.isEmpty() || segments.get(0).command() != 'M') {
            throw new IllegalArgumentException("demo silhouettes: a path must begin with M, but is " + path);
        }
        return new Outline(segments);
    }

    private static List<Point> points(String numbers) {
        String[] values = numbers.isBlank() ? new String[0] : numbers.trim().split("[\\s,]+");
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < values.length; i += 2) {
            points.add(new Point(Double.parseDouble(values[i]), Double.parseDouble(values[i + 1])));
        }
        return points;
    }

    /** This path on the other side. */
    Outline mirrored() {
        return new Outline(segments.stream()
                .map(s -> new Segment(
                        s.command(), s.points().stream().map(Point::mirrored).toList()))
                .toList());
    }

    /** The closed shape whose left side is this path, from top to bottom. */
    Outline whole() {
        List<Segment> whole = new ArrayList<>(segments);
        whole.add(
                new Segment('L', List.of(segments.get(segments.size() - 1).end().mirrored())));
        for (int i = segments.size() - 1; i > 0; i--) {
            whole.add(returning(segments.get(i), segments.get(i - 1).end()));
        }
        whole.add(new Segment('Z', List.of()));
        return new Outline(whole);
    }

    /** The mirrored way back along {@code segment} to where it began. */
    private static Segment returning(Segment segment, Point begin) {
        List<Point> points = new ArrayList<>();
        for (int i = segment.points().size() - 2; i >= 0; i--) {
            points.add(segment.points().get(i).mirrored());
        }
        points.add(begin.mirrored());
        return new Segment(segment.command(), points);
    }

    /** Height of the box around all points, control points included. */
    double height() {
        double[] ys = segments.stream()
                .flatMap(s -> s.points().stream())
                .mapToDouble(Point::y)
                .sorted()
                .toArray();
        return ys[ys.length - 1] - ys[0];
    }

    @Override
    public String toString() {
        return String.join(" ", segments.stream().map(Segment::toString).toList());
    }
}
