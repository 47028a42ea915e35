using System.Collections.Immutable;
using System.Text;
using Coverbook.Files;

namespace Coverbook.Data;

/// <summary>The text that is shown for a document of a YAML file, as UTF-8, and where its scalars stand in it.</summary>
internal sealed record DocumentText(ReadOnlyMemory<byte> Source, SyntaxTokens Tokens)
{
    /// <summary>
    /// Documents that are shown together, in the whole of their file: a correlation beside its rules. Of larger files each document is
    /// shown alone, as the file on the page of each would make a site that grows with the square of the file.
    /// </summary>
    private const int ShownTogether = 20;

    /// <summary>The texts of all documents of a file, in their order.</summary>
    public static ImmutableArray<DocumentText> Of(YamlFile file)
    {
        if (file.Documents.Length <= ShownTogether)
        {
            var whole = new DocumentText(file.Source, file.Tokens);
            return [.. file.Documents.Select(_ => whole)];
        }

        var marks = Marks(file.Source.Span);
        var texts = ImmutableArray.CreateBuilder<DocumentText>(file.Documents.Length);
        SyntaxToken[] all = [.. file.Tokens];
        var (next, token) = (0, 0);
        foreach (var document in file.Documents)
        {
            while (marks[next].Line <= document.Span.Start.Line)
            {
                next++;
            }

            var (begin, end) = (marks[next - 1], marks[next]);
            var tokens = new List<SyntaxToken>();
            for (; token < all.Length && all[token].Start < end.Characters; token++)
            {
                var one = all[token];
                if (one.Start >= begin.Characters)
                {
                    tokens.Add(
                        one with { Start = one.Start - begin.Characters, End = Math.Min(one.End, end.Characters) - begin.Characters });
                }
            }

            texts.Add(new DocumentText(file.Source[begin.Bytes..end.Bytes], SyntaxTokens.Of(tokens)));
        }

        return texts.DrainToImmutable();
    }

    /// <summary>
    /// Where documents begin, with their marker <c>---</c>; the start of the file is the first such place, its end the last.
    /// </summary>
    private static List<Mark> Marks(ReadOnlySpan<byte> source)
    {
        var marks = new List<Mark> { new(0, 0, 0) };
        var (line, bytes, characters) = (1, 0, 0);
        while (bytes < source.Length)
        {
            var rest = source[bytes..];
            if (rest.StartsWith("---"u8) && line > 1)
            {
                marks.Add(new Mark(line, bytes, characters));
            }

            var length = rest.IndexOf((byte)'\n') is >= 0 and var lineBreak ? lineBreak + 1 : rest.Length;
            characters += Encoding.UTF8.GetCharCount(rest[..length]);
            (line, bytes) = (line + 1, bytes + length);
        }

        marks.Add(new Mark(int.MaxValue, bytes, characters));
        return marks;
    }

    private readonly record struct Mark(int Line, int Bytes, int Characters);
}
