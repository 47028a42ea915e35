namespace Coverbook.Attack.LogSources;

/// <summary>A name of a log source as ATT&amp;CK writes it; case and spaces are no part of it.</summary>
/// <param name="Text">The name without spaces; of a pattern, what stands before its star.</param>
/// <param name="IsPattern">Whether any rest may follow.</param>
internal readonly record struct LogName(string Text, bool IsPattern)
{
    /// <summary>Reads a name; a star at its end stands for any rest.</summary>
    public static LogName Read(string name)
    {
        var text = Spaceless(name);
        return text.EndsWith('*') ? new LogName(text[..^1], IsPattern: true) : new LogName(text, IsPattern: false);
    }

    /// <summary>A name as names are compared, but for case.</summary>
    public static string Spaceless(string name) =>
        name.Any(char.IsWhiteSpace) ? string.Concat(name.Where(character => !char.IsWhiteSpace(character))) : name;

    /// <summary>Whether a name without spaces fits the pattern.</summary>
    public bool Covers(string spaceless) => IsPattern && spaceless.StartsWith(Text, StringComparison.OrdinalIgnoreCase);
}
