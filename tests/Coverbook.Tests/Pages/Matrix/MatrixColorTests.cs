using System.Globalization;
using System.Text.RegularExpressions;
using Coverbook.Exporting.Pictures;
using Coverbook.Pages.Matrix;
using Coverbook.Tests.Kit;

namespace Coverbook.Tests.Pages.Matrix;

/// <summary>
/// The colours of the matrix in both themes, as the theme's own style sheets give them, by the formulas of WCAG 2.2
/// (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
/// </summary>
public sealed partial class MatrixColorTests
{
    private const double ReadableText = 4.5;
    private const double VisibleEdge = 3;
    private static readonly string[] Steps = ["s1", "s2", "s3", "s4"];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Text_in_every_kind_of_cell_can_be_read(bool isDark)
    {
        var theme = Theme(isDark);
        Assert.All(
            Steps.Append("cell").Append("outside").Select(tone => (Ground: theme[tone], Ink: theme[$"{tone}-ink"]))
                .Append((Ground: theme["cell"], Ink: theme["warn"])).Append((Ground: theme["raised"], Ink: theme["soft"])),
            pair => Assert.InRange(Contrast(pair.Ground, pair.Ink), ReadableText, 21));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Borders_that_mean_something_can_be_seen(bool isDark)
    {
        var theme = Theme(isDark);
        Assert.InRange(Contrast(theme["accent"], theme["cell"]), VisibleEdge, 21);
        Assert.InRange(Contrast(theme["warn"], theme["cell"]), VisibleEdge, 21);
    }

    /// <summary>Whoever sees no hue sees lightness: each step is told from the next by it, always in one direction.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Steps_are_told_apart_without_seeing_colours(bool isDark)
    {
        var theme = Theme(isDark);
        double[] light = [.. Steps.Select(step => Luminance(theme[step]))];
        Assert.Equal(isDark ? light.Order() : light.OrderDescending(), light);
        Assert.All(
            Steps.Zip(Steps.Skip(1)), pair => Assert.InRange(Contrast(theme[pair.First], theme[pair.Second]), 1.2, 21));
        Assert.InRange(Steps.Select(step => Hue(theme[step])).Max() - Steps.Select(step => Hue(theme[step])).Min(), 0, 12);
    }

    [Fact]
    public void The_picture_has_the_colours_of_the_theme_on_light_ground()
    {
        var theme = Theme(isDark: false);
        Assert.Equal(
            Steps.Select(step => (theme[step], theme[$"{step}-ink"])),
            Steps.Select(MatrixColors.Of).Select(paint => (paint.Fill, paint.Ink)));
        Assert.All(MatrixTones.All.Select(MatrixColors.Of), paint => Assert.InRange(Contrast(paint.Fill, paint.Ink), ReadableText, 21));
    }

    /// <summary>The variables of both style sheets, each of which has a colour for either theme.</summary>
    private static Dictionary<string, string> Theme(bool isDark)
    {
        var theme = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var css in new[] { "site.css", "matrix.css" }.Select(name => File.ReadAllText(Repository.At("templates", "assets", name))))
        {
            foreach (var variable in Variable().Matches(css).Cast<Match>())
            {
                theme[variable.Groups["name"].Value] = variable.Groups[isDark ? "dark" : "light"].Value;
            }
        }

        return theme;
    }

    private static double Contrast(string one, string other)
    {
        var (first, second) = (Luminance(one), Luminance(other));
        return (Math.Max(first, second) + 0.05) / (Math.Min(first, second) + 0.05);
    }

    private static double Luminance(string color)
    {
        double[] parts = [.. Parts(color).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    /// <summary>The hue of a colour whose least part is red, in degrees.</summary>
    private static double Hue(string color)
    {
        var parts = Parts(color);
        var (least, most) = (parts.Min(), parts.Max());
        Assert.Equal(least, parts[0]);
        return most == parts[2] ? 240 - (60 * (parts[1] - least) / (most - least)) : 120 + (60 * (parts[2] - least) / (most - least));
    }

    private static double[] Parts(string color) =>
    [
        .. Enumerable.Range(0, 3)
            .Select(index => color.Substring(1 + (2 * index), 2))
            .Select(part => int.Parse(part, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0),
    ];

    [GeneratedRegex(
        @"--(?<name>[a-z0-9-]+): light-dark\((?<light>#[0-9a-f]{6}), (?<dark>#[0-9a-f]{6})\);",
        RegexOptions.ExplicitCapture,
        1000)]
    private static partial Regex Variable();
}
