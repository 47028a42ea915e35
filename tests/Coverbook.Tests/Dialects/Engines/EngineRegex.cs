using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Coverbook.Tests.Dialects.Engines;

/// <summary>
/// Runs an engine's regular expression: the differences to .NET are translated, and what the engine does not know is a fault.
/// </summary>
internal sealed class EngineRegex
{
    private const RegexOptions Own = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly ConcurrentDictionary<(string Pattern, RegexDialect Dialect), Regex> Compiled = [];

    private readonly string pattern;
    private readonly RegexDialect dialect;
    private readonly StringBuilder translated = new();
    private int at;
    private int leadingFlags;

    private EngineRegex(string pattern, RegexDialect dialect) => (this.pattern, this.dialect) = (pattern, dialect);

    /// <summary>The expression, ready to search; <see cref="FormatException"/> where the engine would refuse it.</summary>
    public static Regex Compile(string pattern, RegexDialect dialect) =>
        Compiled.GetOrAdd((pattern, dialect), key => CompileAnew(key.Pattern, key.Dialect));

    private static Regex CompileAnew(string pattern, RegexDialect dialect)
    {
        try
        {
            return new Regex(
                new EngineRegex(pattern, dialect).Translate(),
                RegexOptions.NonBacktracking | RegexOptions.CultureInvariant,
                Regex.InfiniteMatchTimeout);
        }
        catch (Exception fault) when (fault is ArgumentException or NotSupportedException)
        {
            throw new FormatException($"The expression {pattern} cannot be run: {fault.Message}", fault);
        }
    }

    private string Translate()
    {
        var flags = Regex.Match(pattern, @"^(\(\?[ims]+\))*", Own, Regex.InfiniteMatchTimeout).Value;
        var isMultiLine = flags.Contains('m', StringComparison.Ordinal);
        leadingFlags = flags.Length;
        while (at < pattern.Length)
        {
            switch (pattern[at])
            {
                case '\\':
                    TranslateEscape(isInClass: false);
                    break;
                case '[':
                    TranslateClass();
                    break;
                case '(':
                    TranslateGroup();
                    break;
                case '$' when dialect == RegexDialect.Kusto && !isMultiLine:
                    translated.Append("\\z");
                    at++;
                    break;
                case '{' when dialect == RegexDialect.Kusto && !CountsAt(at):
                    throw Fault("a brace that counts nothing");
                default:
                    translated.Append(pattern[at++]);
                    break;
            }
        }

        return translated.ToString();
    }

    /// <summary>
    /// Flags may be set anywhere, but for <c>m</c>, which stands at the start: the reading of <c>$</c> hangs on it. Names and
    /// look-around are refused.
    /// </summary>
    private void TranslateGroup()
    {
        var start = Regex.Match(pattern[at..], @"^\((\?[ims-]*[:)])?(?!\?)", Own, Regex.InfiniteMatchTimeout).Value;
        if (start.Length == 0 || (at >= leadingFlags && start.Contains('m', StringComparison.Ordinal)))
        {
            throw Fault("names, look-around or the flag m inside");
        }

        translated.Append(start);
        at += start.Length;
    }

    private void TranslateClass()
    {
        translated.Append(pattern[at++]);
        if (at < pattern.Length && pattern[at] == '^')
        {
            translated.Append(pattern[at++]);
        }

        for (var first = at; at < pattern.Length && (pattern[at] != ']' || at == first);)
        {
            if (pattern[at] == '\\')
            {
                TranslateEscape(isInClass: true);
                continue;
            }

            var isDoubled = at + 1 < pattern.Length && pattern[at] is '&' or '~' or '-' && pattern[at + 1] == pattern[at];
            if (dialect == RegexDialect.Kusto && (pattern[at] == '[' || isDoubled))
            {
                throw Fault("a bracket or a doubled sign inside a class");
            }

            translated.Append(pattern[at] is '[' or ']' ? "\\" : "").Append(pattern[at++]);
        }

        if (at == pattern.Length)
        {
            throw Fault("a class that is never closed");
        }

        translated.Append(pattern[at++]);
    }

    private void TranslateEscape(bool isInClass)
    {
        if (at + 1 == pattern.Length)
        {
            throw Fault("a backslash at the end");
        }

        var escaped = pattern[at + 1];
        at += 2;
        if (!char.IsLetterOrDigit(escaped) && escaped != '_')
        {
            AppendPunctuation(escaped);
            return;
        }

        var isKnown = isInClass ? "dDwWsSnrtfvx" : "dDwWsSnrtfvxbBAz";
        var isOwn = dialect == RegexDialect.Pcre ? escaped is 'Z' or 'e' : escaped == 'u';
        if (!isKnown.Contains(escaped, StringComparison.Ordinal) && !isOwn)
        {
            throw Fault($"the escape \\{escaped}");
        }

        translated.Append(dialect == RegexDialect.Pcre ? Ascii(escaped, isInClass) : $"\\{escaped}");
    }

    private void AppendPunctuation(char escaped)
    {
        if (dialect == RegexDialect.Kusto && (escaped is '<' or '>' || escaped > 0x7F))
        {
            throw Fault($"the escape \\{escaped}");
        }

        translated.Append(CultureInfo.InvariantCulture, $"\\u{(int)escaped:X4}");
    }

    private string Ascii(char escaped, bool isInClass) => (escaped, isInClass) switch
    {
        ('d', false) => "[0-9]",
        ('D', false) => "[^0-9]",
        ('w', false) => "[A-Za-z0-9_]",
        ('W', false) => "[^A-Za-z0-9_]",
        ('s', false) => "[ \\t\\r\\n\\f\\v]",
        ('S', false) => "[^ \\t\\r\\n\\f\\v]",
        ('d', true) => "0-9",
        ('w', true) => "A-Za-z0-9_",
        ('s', true) => " \\t\\r\\n\\f\\v",
        _ => $"\\{escaped}",
    };

    private bool CountsAt(int brace) => Regex.IsMatch(pattern[brace..], @"^\{[0-9]+(,[0-9]*)?\}", Own, Regex.InfiniteMatchTimeout);

    private FormatException Fault(string what) => new($"The engine does not know {what}, at {at} of the expression: {pattern}");
}
