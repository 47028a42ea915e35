using System.Buffers;
using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Coverbook.Pages.Views;
using Coverbook.Routes;

namespace Coverbook.Rendering;

/// <summary>
/// A digest of everything that a template gets to see. Two pages with one fingerprint, one theme and one set of routes have the
/// same bytes, so that a page need not be rendered again to know that it did not change.
/// </summary>
internal static class ViewFingerprint
{
    private static readonly ConditionalWeakTable<SiteView, byte[]> Sites = [];

    /// <summary>Everything of one view is gathered before it is digested: a digest of many small pieces takes several times as long.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? gathered;

    /// <summary>The fingerprint of a view, in hexadecimal.</summary>
    public static string Of(PageView view)
    {
        gathered ??= new ArrayBufferWriter<byte>(64 * 1024);
        gathered.ResetWrittenCount();
        AppendMembers(gathered, view);
        return Convert.ToHexStringLower(SHA256.HashData(gathered.WrittenSpan));
    }

    private static void Append(ArrayBufferWriter<byte> bytes, object? value)
    {
        switch (value)
        {
            case null:
                bytes.Write([(byte)0]);
                break;
            case string text:
                AppendText(bytes, text);
                break;
            case CodeText code:
                bytes.Write(code.Source.Span);
                bytes.Write(MemoryMarshal.AsBytes(code.Tokens.AsSpan()));
                break;
            case MarkdownText markdown:
                AppendText(bytes, markdown.Source);
                AppendText(bytes, $"{markdown.Start} {markdown.IsFile} {markdown.FirstHeading} {markdown.AnchorPrefix ?? "-"} {markdown.Addresses.Digest}");
                Append(bytes, markdown.Citations.Values.OrderBy(citation => citation.Number).ToArray());
                break;
            case SiteView site:
                bytes.Write(Sites.GetValue(site, Digest));
                break;
            case IEnumerable items:
                AppendItems(bytes, items);
                break;
            case View view:
                AppendMembers(bytes, view);
                break;
            case Route route:
                AppendText(bytes, route.ToString());
                break;
            case int number:
                bytes.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in number)));
                break;
            case bool isSo:
                bytes.Write([isSo ? (byte)1 : (byte)0]);
                break;
            default:
                throw new InvalidOperationException($"A view holds a {value.GetType().Name}, which has no digest.");
        }
    }

    /// <summary>The length in front keeps two neighbouring texts from reading as one.</summary>
    private static void AppendText(ArrayBufferWriter<byte> bytes, string text)
    {
        var length = text.Length;
        bytes.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(in length)));
        bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
    }

    private static void AppendItems(ArrayBufferWriter<byte> bytes, IEnumerable items)
    {
        foreach (var item in items)
        {
            bytes.Write([(byte)1]);
            Append(bytes, item);
        }

        bytes.Write([(byte)2]);
    }

    private static void AppendMembers(ArrayBufferWriter<byte> bytes, View view)
    {
        var type = view.GetType();
        AppendText(bytes, type.Name);
        foreach (var member in ViewMembers.Of(type))
        {
            Append(bytes, member.Get(view));
        }
    }

    /// <summary>All pages share one site view, which is digested once.</summary>
    private static byte[] Digest(SiteView site)
    {
        var bytes = new ArrayBufferWriter<byte>();
        AppendMembers(bytes, site);
        return SHA256.HashData(bytes.WrittenSpan);
    }
}
