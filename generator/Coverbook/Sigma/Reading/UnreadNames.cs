using System.Text;
using Coverbook.Files;

namespace Coverbook.Sigma.Reading;

/// <summary>
/// The ids and names in a file that is no YAML, as far as lines tell them. A correlation that refers to a rule of such a file must not be
/// told that there is no such rule: the file's own fault is the only one.
/// </summary>
internal static class UnreadNames
{
    private const string Id = "id:";
    private const string Name = "name:";

    /// <summary>One entry for each line at the left edge that states an id or a name.</summary>
    public static IEnumerable<RuleFacts> In(FilePath path, byte[] bytes)
    {
        foreach (var line in Encoding.UTF8.GetString(bytes).Split('\n'))
        {
            if (ValueAfter(Id, line) is { } id)
            {
                yield return new RuleFacts { Span = SourceSpan.Whole(path), Id = id };
            }
            else if (ValueAfter(Name, line) is { } name)
            {
                yield return new RuleFacts { Span = SourceSpan.Whole(path), Name = name };
            }
        }
    }

    private static string? ValueAfter(string key, string line)
    {
        const int longest = 256;
        if (!line.StartsWith(key, StringComparison.Ordinal))
        {
            return null;
        }

        var comment = line.IndexOf(" #", StringComparison.Ordinal);
        var value = line[key.Length..(comment < 0 ? line.Length : comment)].Trim().Trim('\'', '"');
        return value.Length is > 0 and <= longest ? value : null;
    }
}
