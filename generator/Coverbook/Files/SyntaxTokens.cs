using System.Buffers;
using System.Collections;

namespace Coverbook.Files;

/// <summary>
/// The tokens of a text in its order, packed: a site has hundreds of thousands of them, and only the page that shows the text looks at
/// them. Two or three bytes each.
/// </summary>
/// <param name="Packed">For each token how far its start is from the one before, then its length and kind.</param>
internal readonly record struct SyntaxTokens(ReadOnlyMemory<byte> Packed) : IEnumerable<SyntaxToken>
{
    private const int KindBits = 2;
    private const int KindMask = (1 << KindBits) - 1;

    /// <summary>No tokens.</summary>
    public static SyntaxTokens None => default;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Packed.IsEmpty;

    /// <summary>Packs tokens; one that does not start after the one before is left out.</summary>
    public static SyntaxTokens Of(IEnumerable<SyntaxToken> tokens)
    {
        var bytes = new ArrayBufferWriter<byte>();
        var last = 0;
        foreach (var token in tokens.Where(token => token.End >= token.Start))
        {
            if (token.Start >= last)
            {
                CompactNumber.Write(bytes, token.Start - last);
                CompactNumber.Write(bytes, ((token.End - token.Start) << KindBits) | (int)token.Kind);
                last = token.Start;
            }
        }

        return new SyntaxTokens(bytes.WrittenSpan.ToArray());
    }

    /// <summary>The tokens. What is no token ends them.</summary>
    public IEnumerator<SyntaxToken> GetEnumerator()
    {
        var (at, start) = (0, 0);
        while (CompactNumber.TryRead(Packed.Span, ref at, out var distance)
            && CompactNumber.TryRead(Packed.Span, ref at, out var rest)
            && distance <= int.MaxValue - start - (rest >> KindBits))
        {
            start += distance;
            yield return new SyntaxToken(start, start + (rest >> KindBits), (SyntaxKind)(rest & KindMask));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
