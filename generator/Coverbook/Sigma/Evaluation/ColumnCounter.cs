using System.Text;

namespace Coverbook.Sigma.Evaluation;

/// <summary>Counts the columns of places in one line of UTF-8, which come in order, so that each character is counted once.</summary>
internal sealed class ColumnCounter
{
    private int offset;
    private int characters;

    /// <summary>Begins a line.</summary>
    public void Restart() => (offset, characters) = (0, 0);

    /// <summary>The column of an offset, from 1, in UTF-16 code units.</summary>
    public int Of(ReadOnlySpan<byte> line, int at)
    {
        if (at < offset)
        {
            Restart();
        }

        characters += Encoding.UTF8.GetCharCount(line[offset..at]);
        offset = at;
        return characters + 1;
    }
}
