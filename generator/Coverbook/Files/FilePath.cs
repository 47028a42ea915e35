namespace Coverbook.Files;

/// <summary>
/// A file as people and pages name it: relative to the site folder, separated by <c>/</c>, possibly leading out of it
/// (<c>../shared/rules/a.yml</c>). Never absolute, so that no output depends on where the site lies.
/// </summary>
public readonly record struct FilePath(string Value) : IComparable<FilePath>
{
    /// <summary>The file's name without its last extension: <c>rules/aws/a.yml</c> has the stem <c>a</c>.</summary>
    public string Stem => Path.GetFileNameWithoutExtension(Value);

    /// <summary>The file's name.</summary>
    public string Name => Path.GetFileName(Value);

    /// <summary>The last extension in lower case, with its dot.</summary>
    public string Extension => Path.GetExtension(Value).ToLowerInvariant();

    /// <summary>Ordinal order, the same on every machine.</summary>
    public int CompareTo(FilePath other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
