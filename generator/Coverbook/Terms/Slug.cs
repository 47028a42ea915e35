using System.Buffers;

namespace Coverbook.Terms;

/// <summary>The part of an address that is made from a name: small letters, digits, dashes and underscores only.</summary>
public readonly record struct Slug
{
    private const int LongestStem = 120;

    private static readonly SearchValues<char> Safe = SearchValues.Create("-0123456789_abcdefghijklmnopqrstuvwxyz");

    private readonly string text;

    private Slug(string text) => this.text = text;

    /// <summary>The slug of a name or of a file's stem; what cannot stand in an address becomes a dash.</summary>
    public static Slug Of(string stem)
    {
        var safe = Dashed(stem.ToLowerInvariant()).Trim('-');
        return new Slug(safe.Length == 0 ? "x" : safe[..Math.Min(safe.Length, LongestStem)].TrimEnd('-'));
    }

    /// <summary>The slug with a suffix that tells it from others.</summary>
    public Slug With(string suffix) => new($"{text}-{Of(suffix)}");

    /// <inheritdoc/>
    public override string ToString() => text;

    private static string Dashed(string name) => name.AsSpan().ContainsAnyExcept(Safe)
        ? string.Create(name.Length, name, static (dashed, name) => name.AsSpan().ReplaceAnyExcept(dashed, Safe, '-'))
        : name;
}
