namespace Coverbook.Cli.Printing;

/// <summary>
/// Build servers read commands out of what programs print: GitHub's from lines that start with <c>::</c> and from <c>##[</c>
/// (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands), others from <c>##vso[</c> or
/// <c>##teamcity[</c>. A file's name or text must not be able to give one.
/// </summary>
internal static class BuildServerText
{
    private const string Hashes = "##";

    /// <summary>The line without commands: the sign that makes one is written as an escape, which JSON reads back as that sign.</summary>
    public static string Tame(string line)
    {
        var blanks = line.Length - line.AsSpan().TrimStart().Length;
        if (line.AsSpan(blanks).StartsWith("::", StringComparison.Ordinal))
        {
            line = $@"{line[..blanks]}\u003A{line[(blanks + 1)..]}";
        }

        for (var at = line.IndexOf(Hashes, StringComparison.Ordinal); at >= 0; at = line.IndexOf(Hashes, at + 1, StringComparison.Ordinal))
        {
            var word = line.AsSpan(at + Hashes.Length).TrimStart("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");
            line = word is ['[', ..] ? $@"{line[..(at + 1)]}\u0023{line[(at + Hashes.Length)..]}" : line;
        }

        return line;
    }
}
