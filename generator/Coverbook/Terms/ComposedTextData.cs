using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Coverbook.Terms;

/// <summary>What Unicode says of composing characters: <c>ComposedText.txt</c>, read when the first name needs it.</summary>
internal static class ComposedTextData
{
    private static readonly Dictionary<int, (int First, int Second)> DecompositionsRead = [];
    private static readonly Dictionary<(int First, int Second), int> CompositionsRead = [];
    private static readonly Dictionary<int, int> ClassesRead = [];

    static ComposedTextData()
    {
        Action<string, string> read = Compose;
        foreach (var line in Text().Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            read = line switch
            {
                "[compose]" => Compose,
                "[decompose]" => Decompose,
                "[classes]" => Classify,
                _ => read,
            };
            if (line[0] is not ('#' or '['))
            {
                foreach (var entry in line.Split(';'))
                {
                    var parts = entry.Split('=');
                    read(parts[0], parts[1]);
                }
            }
        }

        Decompositions = DecompositionsRead.ToFrozenDictionary();
        Compositions = CompositionsRead.ToFrozenDictionary();
        Classes = ClassesRead.ToFrozenDictionary();
    }

    /// <summary>The one or two characters that a character is; the second is 0 where there is none.</summary>
    public static FrozenDictionary<int, (int First, int Second)> Decompositions { get; }

    /// <summary>The one character that two make together.</summary>
    public static FrozenDictionary<(int First, int Second), int> Compositions { get; }

    /// <summary>The canonical combining classes other than 0.</summary>
    public static FrozenDictionary<int, int> Classes { get; }

    private static string Text()
    {
        using var stream = typeof(ComposedTextData).Assembly.GetManifestResourceStream("terms/ComposedText.txt")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Encoding.ASCII.GetString(bytes).ReplaceLineEndings("\n");
    }

    private static void Compose(string character, string parts)
    {
        Decompose(character, parts);
        CompositionsRead.Add(DecompositionsRead[Hex(character)], Hex(character));
    }

    private static void Decompose(string character, string parts)
    {
        var plus = parts.IndexOf('+', StringComparison.Ordinal);
        DecompositionsRead.Add(Hex(character), plus < 0 ? (Hex(parts), 0) : (Hex(parts[..plus]), Hex(parts[(plus + 1)..])));
    }

    private static void Classify(string combiningClass, string range)
    {
        var ends = range.Split('-');
        for (var character = Hex(ends[0]); character <= Hex(ends[^1]); character++)
        {
            ClassesRead.Add(character, int.Parse(combiningClass, CultureInfo.InvariantCulture));
        }
    }

    private static int Hex(string number) => int.Parse(number, NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
