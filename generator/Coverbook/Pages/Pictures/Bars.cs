using System.Collections.Immutable;
using System.Globalization;
using Coverbook.Pages.Matrix;

namespace Coverbook.Pages.Pictures;

/// <summary>
/// Draws bars. A count is a width in whole units, so that nothing is rounded; the surer a piece, the higher it is, so that it is told
/// apart without seeing colours.
/// </summary>
internal static class Bars
{
    /// <summary>What is left of the scope, and no judgement on it.</summary>
    public const string Rest = "rest";

    private const int Height = 12;

    /// <summary>A bar.</summary>
    /// <param name="scale">What the whole width stands for, at least 1.</param>
    /// <param name="pieces">The pieces with what each counts; one that counts nothing is left out.</param>
    public static BarView Of(int scale, IEnumerable<(string Tone, int Count)> pieces)
    {
        var drawn = ImmutableArray.CreateBuilder<MarkView>();
        var x = 0;
        foreach (var (tone, count) in pieces.Where(piece => piece.Count > 0))
        {
            drawn.Add(Piece(tone, x, count));
            x += count;
        }

        return new BarView(Text(scale), drawn.ToImmutable());
    }

    /// <summary>A piece alone, as keys show it.</summary>
    public static MarkView Key(string tone) => Piece(tone, 0, 1);

    private static MarkView Piece(string tone, int x, int width)
    {
        var height = HeightOf(tone);
        return new MarkView(tone, $"M{Text(x)} {Text((Height - height) / 2)}h{Text(width)}v{Text(height)}h-{Text(width)}z");
    }

    private static int HeightOf(string tone) => tone switch
    {
        "below" => 6,
        "accepted" or "newer" => 4,
        Rest or MatrixTones.Gap => 2,
        _ => Height,
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
