using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Coverbook.Pages.Views;

namespace Coverbook.Rendering;

/// <summary>
/// A digest of everything that a template gets to see. Two pages with one fingerprint, one theme and one set of routes have the
/// same bytes, so that a page need not be rendered again to know that it did not change.
/// </summary>
internal static class ViewFingerprint
{
    private static readonly ConcurrentDictionary<Type, MethodInvoker[]> Getters = new();
    private static readonly ConditionalWeakTable<SiteView, byte[]> Sites = [];

    /// <summary>The fingerprint of a view, in hexadecimal.</summary>
    public static string Of(PageView view)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendMembers(hash, view);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, object? value)
    {
        switch (value)
        {
            case null:
                hash.AppendData([0]);
                break;
            case string text:
                AppendText(hash, text);
                break;
            case CodeText code:
                hash.AppendData(code.Source.Span);
                hash.AppendData(MemoryMarshal.AsBytes(code.Tokens.AsSpan()));
                break;
            case MarkdownText markdown:
                AppendText(hash, markdown.Source);
                AppendText(hash, $"{markdown.Start} {markdown.IsFile} {markdown.FirstHeading}");
                Append(hash, markdown.Citations.Values.OrderBy(citation => citation.Number).ToArray());
                break;
            case SiteView site:
                hash.AppendData(Sites.GetValue(site, Digest));
                break;
            case IEnumerable items:
                AppendItems(hash, items);
                break;
            case var record when record.GetType().Namespace == typeof(PageView).Namespace:
                AppendMembers(hash, record);
                break;
            default:
                AppendText(hash, value.ToString() ?? "");
                break;
        }
    }

    /// <summary>The length in front keeps two neighbouring texts from reading as one.</summary>
    private static void AppendText(IncrementalHash hash, string text)
    {
        var length = text.Length;
        hash.AppendData(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        hash.AppendData(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static void AppendItems(IncrementalHash hash, IEnumerable items)
    {
        foreach (var item in items)
        {
            hash.AppendData([1]);
            Append(hash, item);
        }

        hash.AppendData([2]);
    }

    private static void AppendMembers(IncrementalHash hash, object record)
    {
        var type = record.GetType();
        AppendText(hash, type.Name);
        foreach (var getter in Getters.GetOrAdd(type, ReadGetters))
        {
            Append(hash, getter.Invoke(record));
        }
    }

    private static MethodInvoker[] ReadGetters(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0)
            .OrderBy(property => property.Name, StringComparer.Ordinal)
            .Select(property => MethodInvoker.Create(property.GetMethod!)),
    ];

    /// <summary>All pages share one site view, which is digested once.</summary>
    private static byte[] Digest(SiteView site)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendMembers(hash, site);
        return hash.GetHashAndReset();
    }
}
