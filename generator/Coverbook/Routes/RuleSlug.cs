namespace Coverbook.Routes;

/// <summary>The part of a rule's address that names the rule: small letters, digits, dashes and underscores only.</summary>
public readonly record struct RuleSlug
{
    private readonly string text;

    private RuleSlug(string text) => this.text = text;

    /// <summary>The slug that a file's stem gives; what cannot stand in an address becomes a dash.</summary>
    public static RuleSlug Of(string stem)
    {
        var safe = string.Concat(stem.ToLowerInvariant().Select(character => IsSafe(character) ? character : '-')).Trim('-');
        return new RuleSlug(safe.Length == 0 ? "rule" : safe[..Math.Min(safe.Length, LongestStem)].TrimEnd('-'));
    }

    /// <summary>The slug with a suffix that tells it from others.</summary>
    public RuleSlug With(string suffix) => new($"{text}-{Of(suffix)}");

    /// <inheritdoc/>
    public override string ToString() => text;

    private const int LongestStem = 120;

    private static bool IsSafe(char character) =>
        char.IsAsciiLetterLower(character) || char.IsAsciiDigit(character) || character is '-' or '_';
}
